package io.tidings.query.page;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Span;
import io.tidings.query.service.Highlights;
import io.tidings.query.service.Highlights.Highlight;
import io.tidings.query.service.Highlights.Mark;
import io.tidings.query.service.Sentences;
import io.tidings.search.SearchHit;
import io.tidings.site.LineView;
import io.tidings.site.Piece;
import io.tidings.site.Words;
import io.tidings.vocabulary.Regions;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result of a search, as a card.
 *
 * @param address of the announcement's own page
 * @param snippets stretches with the words that were searched for; empty when nothing was or only the title has them
 * @param more how many places are left out
 * @param moreLines how many funding lines are left out
 * @param through groups that the search found it by, in words
 * @param changes address of what was corrected, null where nothing was
 * @param near whether the words of the search are not all there, and it is only near in meaning
 */
record ResultView(
        String address,
        List<Piece> title,
        Origins origin,
        List<List<Piece>> snippets,
        String summary,
        List<Chip> themes,
        List<Chip> places,
        int more,
        List<String> through,
        List<LineView> lines,
        int moreLines,
        List<UnstatedView> unstated,
        @Nullable String copies,
        @Nullable String changes,
        boolean near) {

    private static final int PLACES = 7;
    private static final int LINES = 5;

    /** A theme or a place, with its role where it has one. */
    record Chip(String id, String label, @Nullable String role) {}

    /** Public money without a figure. */
    record UnstatedView(@Nullable String fund, List<List<Piece>> sentences) {

        static UnstatedView of(FundingWithoutAmount money, Sentences sentences) {
            return new UnstatedView(money.fund(), Quoted.all(sentences.of(money.evidence())));
        }
    }

    static ResultView of(SearchHit hit, boolean near) {
        AnnouncementEnriched event = hit.event();
        Announcement announcement = event.announcement();
        List<Highlight> highlights =
                Highlights.of(announcement.content(), hit.why().words());
        Sentences sentences = new Sentences(announcement.content());
        List<Chip> places = places(event);
        List<LineView> lines = lines(hit, sentences);
        return new ResultView(
                AnnouncementAddress.of(announcement),
                title(announcement, highlights),
                Origins.of(event),
                snippets(highlights),
                Names.summary(announcement),
                themes(event),
                places.subList(0, Math.min(PLACES, places.size())),
                Math.max(0, places.size() - PLACES),
                hit.why().through().stream().map(Regions::name).sorted().toList(),
                lines.subList(0, Math.min(LINES, lines.size())),
                Math.max(0, lines.size() - LINES),
                unstated(event, sentences),
                copies(hit.copies()),
                changes(announcement),
                near);
    }

    private static @Nullable String copies(long copies) {
        return copies == 0 ? null : Words.count(copies, "copy elsewhere", "copies elsewhere");
    }

    private static @Nullable String changes(Announcement announcement) {
        return announcement.kind() == Kind.CORRECTED ? AnnouncementAddress.changes(announcement) : null;
    }

    private static List<List<Piece>> snippets(List<Highlight> highlights) {
        return highlights.stream()
                .filter(found -> found.part() == Span.Part.BODY)
                .map(Quoted::of)
                .toList();
    }

    private static List<UnstatedView> unstated(AnnouncementEnriched event, Sentences sentences) {
        return event.enrichment().fundingWithoutAmount().stream()
                .map(money -> UnstatedView.of(money, sentences))
                .toList();
    }

    /** Those that were asked for first. */
    private static List<LineView> lines(SearchHit hit, Sentences sentences) {
        return hit.event().enrichment().funding().stream()
                .map(line -> LineView.of(
                        line,
                        Quoted.all(sentences.of(line.evidence())),
                        hit.why().lines().contains(line.id())))
                .sorted(Comparator.comparing(line -> !line.matched()))
                .toList();
    }

    static List<Chip> themes(AnnouncementEnriched event) {
        return event.classification().themes().stream()
                .map(theme -> new Chip(theme.id(), Names.theme(theme.id()), null))
                .toList();
    }

    static List<Chip> places(AnnouncementEnriched event) {
        return event.enrichment().regions().stream()
                .map(place -> new Chip(
                        place.id(), Regions.name(place.id()), place.role().word()))
                .toList();
    }

    private static List<Piece> title(Announcement announcement, List<Highlight> highlights) {
        List<Mark> marks = highlights.stream()
                .filter(found -> found.part() == Span.Part.TITLE)
                .flatMap(found -> found.marks().stream()
                        .map(mark -> new Mark(mark.start() + found.start(), mark.end() + found.start())))
                .toList();
        return Quoted.of(Names.title(announcement), marks);
    }
}
