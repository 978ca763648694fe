package io.tidings.query.page;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Revision;
import io.tidings.contracts.Span;
import io.tidings.query.page.AnnouncementPage.Elsewhere;
import io.tidings.query.page.AnnouncementPage.Group;
import io.tidings.query.page.AnnouncementPage.Line;
import io.tidings.query.page.AnnouncementPage.Link;
import io.tidings.query.page.AnnouncementPage.Quotation;
import io.tidings.query.page.AnnouncementPage.RevisionView;
import io.tidings.query.page.AnnouncementPage.Standing;
import io.tidings.query.service.Highlights.Highlight;
import io.tidings.query.service.Meanwhile;
import io.tidings.query.service.Sentences;
import io.tidings.search.AnnouncementSearch;
import io.tidings.search.CopyList;
import io.tidings.search.SearchUnavailableException;
import io.tidings.site.LineView;
import io.tidings.site.Words;
import io.tidings.text.StructuredText;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of an announcement. */
@Singleton
class AnnouncementPages {

    private static final int REVISIONS = 50;
    private static final int COPIES = 20;
    private static final int SIMILAR = 5;

    private final AnnouncementSearch search;
    private final CopyList copies;

    AnnouncementPages(AnnouncementSearch search, CopyList copies) {
        this.search = search;
        this.copies = copies;
    }

    /**
     * The page of a revision, or of the newest one.
     *
     * @param home where this site is
     */
    Optional<AnnouncementPage> page(AnnouncementId id, @Nullable Revision revision, URI home)
            throws SearchUnavailableException {
        Optional<AnnouncementEnriched> found = revision == null ? search.find(id) : search.find(id, revision);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        AnnouncementEnriched event = found.get();
        Meanwhile<List<AnnouncementEnriched>> revisions = Meanwhile.asking(() -> search.revisions(id, null, REVISIONS));
        Meanwhile<List<AnnouncementEnriched>> copied = Meanwhile.asking(() -> copies.of(id, COPIES));
        List<AnnouncementEnriched> similar = search.similar(event, SIMILAR);
        return Optional.of(page(event, new Others(revisions.answer(), copied.answer(), similar), home));
    }

    /** What belongs to an announcement, newest revision first. */
    private record Others(
            List<AnnouncementEnriched> revisions,
            List<AnnouncementEnriched> copies,
            List<AnnouncementEnriched> similar) {}

    /** What changed from one revision to another; empty when one of them is unknown. */
    Optional<ChangesPage> changes(AnnouncementId id, Revision from, Revision to) throws SearchUnavailableException {
        Meanwhile<Optional<AnnouncementEnriched>> before = Meanwhile.asking(() -> search.find(id, from));
        Optional<AnnouncementEnriched> now = search.find(id, to);
        Optional<AnnouncementEnriched> old = before.answer();
        return old.isPresent() && now.isPresent()
                ? Optional.of(ChangesPage.of(old.get(), now.get()))
                : Optional.empty();
    }

    private static AnnouncementPage page(AnnouncementEnriched event, Others others, URI home) {
        Announcement announcement = event.announcement();
        List<Line> lines = lines(event, home.resolve(AnnouncementAddress.permanent(announcement)));
        List<Group> groups = groups(event);
        List<Fact> facts = Stream.concat(
                        lines.stream().map(Line::fact), groups.stream().flatMap(group -> group.facts().stream()))
                .toList();
        return new AnnouncementPage(
                Names.title(announcement),
                Origins.of(event),
                MarkedText.of(announcement.content().title(), Span.Part.TITLE, facts),
                MarkedText.paragraphs(announcement.content().body(), facts, paragraphs(announcement)),
                sums(event.enrichment()),
                lines,
                groups,
                standing(announcement, others.revisions()),
                elsewhere(announcement, others));
    }

    /** Where paragraphs begin: at the line a block of text begins in, its bullet included. */
    private static Set<Integer> paragraphs(Announcement announcement) {
        String body = announcement.content().body();
        return StructuredText.of(announcement.content()).blocks().stream()
                .filter(block -> block.part() == Span.Part.BODY && block.start() > 0)
                .map(block -> body.lastIndexOf('\n', block.start() - 1) + 1)
                .collect(Collectors.toSet());
    }

    private static Standing standing(Announcement announcement, List<AnnouncementEnriched> revisions) {
        int number = announcement.revision().number();
        int newest = revisions.isEmpty()
                ? number
                : revisions.getFirst().announcement().revision().number();
        AnnouncementId copied = announcement.copyOf();
        String permanent = AnnouncementAddress.permanent(announcement);
        return new Standing(
                number,
                permanent,
                "/api" + permanent,
                words(announcement, newest),
                newest == number ? null : AnnouncementAddress.of(announcement),
                copied == null ? null : "/announcements/" + copied);
    }

    private static Elsewhere elsewhere(Announcement announcement, Others others) {
        return new Elsewhere(
                others.revisions().stream()
                        .map(each -> revision(each, announcement))
                        .toList(),
                links(others.copies()),
                links(others.similar()));
    }

    private static List<String> sums(Enrichment read) {
        return read.sum().entrySet().stream()
                .map(sum -> Words.sum(sum.getValue(), sum.getKey()))
                .toList();
    }

    private static List<Line> lines(AnnouncementEnriched event, URI permanent) {
        Enrichment read = event.enrichment();
        Sentences sentences = new Sentences(event.announcement().content());
        String source = Names.publisher(event.announcement()) + ", “" + Names.title(event.announcement()) + "”, "
                + Words.day(event.announcement().times().filterDate()) + ". " + permanent;
        List<Line> lines = new ArrayList<>();
        List<Fact> stated = Fact.lines(read);
        for (int i = 0; i < stated.size(); i++) {
            FundingLine line = read.funding().get(i);
            LineView view = LineView.of(line, Quoted.all(sentences.of(line.evidence())), false);
            lines.add(new Line(stated.get(i), view, quotations(sentences.of(line.evidence()), source)));
        }
        Fact.unstated(read)
                .forEach(fact -> lines.add(new Line(fact, null, quotations(sentences.of(fact.evidence()), source))));
        return List.copyOf(lines);
    }

    private static List<Quotation> quotations(List<Highlight> sentences, String source) {
        return sentences.stream()
                .map(said -> new Quotation(
                        Quoted.of(said), "“" + said.text().strip().replaceAll("\\s+", " ") + "” — " + source))
                .toList();
    }

    private static List<Group> groups(AnnouncementEnriched event) {
        Enrichment read = event.enrichment();
        return Stream.of(
                        new Group(
                                "Themes",
                                "theme",
                                Fact.themes(event.classification().themes())),
                        new Group("Places", "place", Fact.places(read.regions())),
                        new Group("Other sums", "other", Fact.otherMoney(read)),
                        new Group("Dates", "date", Fact.dates(read)),
                        new Group("Organisations", "name", Fact.organisations(read)),
                        new Group("People", "name", Fact.people(read)))
                .filter(group -> !group.facts().isEmpty())
                .toList();
    }

    private static @Nullable String words(Announcement announcement, int newest) {
        if (announcement.revision().number() != newest) {
            return "This is revision " + announcement.revision() + " of " + newest + ", not the newest.";
        }
        return announcement.withdrawn() ? "The source has withdrawn this." : null;
    }

    private static RevisionView revision(AnnouncementEnriched event, Announcement shown) {
        Announcement announcement = event.announcement();
        int number = announcement.revision().number();
        return new RevisionView(
                number,
                what(announcement.kind()),
                Words.moment(announcement.times().observedAt()),
                AnnouncementAddress.permanent(announcement),
                number == 1 ? null : AnnouncementAddress.changes(announcement),
                announcement.revision().equals(shown.revision()));
    }

    static String what(Kind kind) {
        return switch (kind) {
            case CREATED -> "First seen";
            case CORRECTED -> "Corrected";
            case WITHDRAWN -> "Withdrawn";
            case REINSTATED -> "Reinstated";
            case REPROCESSED -> "Read again";
        };
    }

    private static List<Link> links(List<AnnouncementEnriched> events) {
        return events.stream()
                .map(event -> new Link(
                        Names.title(event.announcement()),
                        AnnouncementAddress.of(event.announcement()),
                        Names.publisher(event.announcement()) + ", "
                                + Words.day(event.announcement().times().filterDate())))
                .toList();
    }
}
