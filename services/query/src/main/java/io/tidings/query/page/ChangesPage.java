package io.tidings.query.page;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.RegionReading;
import io.tidings.query.diff.Edit;
import io.tidings.query.diff.ReadingDiff;
import io.tidings.query.diff.ReadingDiff.ChangedLine;
import io.tidings.query.diff.TextDiff;
import io.tidings.site.Words;
import io.tidings.vocabulary.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one revision to another.
 *
 * @param standing whether the source took it back or put it back, null when neither
 * @param facts what is known of it beside its text
 * @param money funding lines that came, went or changed
 * @param readings themes and places that did
 * @param headline changed words of the headline
 * @param body changed paragraphs
 */
record ChangesPage(
        String title,
        String address,
        String from,
        String to,
        @Nullable String standing,
        List<Change> facts,
        List<Change> money,
        List<Change> readings,
        List<Hunk> headline,
        List<Hunk> body,
        boolean coarse,
        boolean readAnew) {

    private static final Map<String, String> WHAT =
            Map.of("amount", "sum", "delta", "new or old money", "counted", "whether it counts", "regions", "places");

    /**
     * Something that is not as it was.
     *
     * @param about what it is, null where the values say it
     * @param before null for what is new
     * @param now null for what is gone
     * @param more what else there is to say, null when nothing
     */
    record Change(
            @Nullable String about,
            @Nullable String before,
            @Nullable String now,
            @Nullable String more) {}

    /** A changed paragraph. */
    record Hunk(List<Part> parts) {}

    /** Words of a paragraph: {@code op} is equal, insert or delete. */
    record Part(String op, String text) {

        public boolean inserted() {
            return op.equals("insert");
        }

        public boolean deleted() {
            return op.equals("delete");
        }
    }

    static ChangesPage of(AnnouncementEnriched from, AnnouncementEnriched to) {
        Announcement old = from.announcement();
        Announcement now = to.announcement();
        TextDiff title = TextDiff.of(old.content().title(), now.content().title());
        TextDiff body = TextDiff.of(old.content().body(), now.content().body());
        ReadingDiff diff = ReadingDiff.of(from, to);
        return new ChangesPage(
                Names.title(now),
                AnnouncementAddress.of(now),
                named(old),
                named(now),
                standing(old, now),
                facts(from, to),
                money(diff),
                readings(diff),
                hunks(title, old.content().title(), now.content().title()),
                hunks(body, old.content().body(), now.content().body()),
                title.coarse() || body.coarse(),
                diff.readAnew());
    }

    /** Whether a reader would see no difference. */
    public boolean same() {
        return standing == null
                && Stream.of(facts, money, readings, headline, body).allMatch(List::isEmpty);
    }

    private static String named(Announcement announcement) {
        return "revision " + announcement.revision() + " of "
                + Words.moment(announcement.times().observedAt());
    }

    private static @Nullable String standing(Announcement old, Announcement now) {
        if (old.withdrawn() == now.withdrawn()) {
            return null;
        }
        return now.withdrawn() ? "The source took it back." : "The source put it back.";
    }

    private static List<Change> facts(AnnouncementEnriched from, AnnouncementEnriched to) {
        Origins before = Origins.of(from);
        Origins now = Origins.of(to);
        return Stream.of(
                        new Change("Publisher", before.publisher(), now.publisher(), null),
                        new Change("Country", before.country(), now.country(), null),
                        new Change("Published", before.date(), now.date(), null),
                        new Change("Address", before.web(), now.web(), null),
                        new Change("Language", language(from), language(to), null))
                .filter(change -> !Objects.equals(change.before(), change.now()))
                .toList();
    }

    private static @Nullable String language(AnnouncementEnriched event) {
        return event.announcement().content().language();
    }

    private static List<Change> money(ReadingDiff diff) {
        List<Change> changes = new ArrayList<>();
        diff.funding().changed().forEach(line -> changes.add(changed(line)));
        diff.funding().added().forEach(line -> changes.add(new Change(null, null, sum(line), about(line))));
        diff.funding().removed().forEach(line -> changes.add(new Change(null, sum(line), null, about(line))));
        return List.copyOf(changes);
    }

    private static Change changed(ChangedLine line) {
        String what =
                line.what().stream().map(name -> WHAT.getOrDefault(name, name)).collect(Collectors.joining(", "));
        String about = about(line.to());
        return new Change(
                null, sum(line.from()), sum(line.to()), (about == null ? "" : about + " · ") + "differs in " + what);
    }

    private static String sum(FundingLine line) {
        return Words.stated(line.amount());
    }

    private static @Nullable String about(FundingLine line) {
        return line.purpose();
    }

    private static List<Change> readings(ReadingDiff diff) {
        List<Change> changes = new ArrayList<>();
        diff.themes().added().forEach(theme -> changes.add(new Change("Theme", null, Names.theme(theme.id()), null)));
        diff.themes().removed().forEach(theme -> changes.add(new Change("Theme", Names.theme(theme.id()), null, null)));
        diff.regions().added().forEach(place -> changes.add(new Change("Place", null, named(place), null)));
        diff.regions().removed().forEach(place -> changes.add(new Change("Place", named(place), null, null)));
        diff.regions()
                .changed()
                .forEach(place -> changes.add(new Change(
                        Regions.name(place.id()),
                        place.from().word(),
                        place.to().word(),
                        null)));
        return List.copyOf(changes);
    }

    private static String named(RegionReading place) {
        return Regions.name(place.id()) + " (" + place.role().word() + ")";
    }

    private static List<Hunk> hunks(TextDiff diff, String from, String to) {
        return diff.hunks().stream()
                .map(hunk -> new Hunk(
                        hunk.edits().stream().map(edit -> part(edit, from, to)).toList()))
                .toList();
    }

    private static Part part(Edit edit, String from, String to) {
        return switch (edit.op()) {
            case EQUAL ->
                new Part("equal", to.substring(edit.to().start(), edit.to().end()));
            case INSERT ->
                new Part("insert", to.substring(edit.to().start(), edit.to().end()));
            case DELETE ->
                new Part(
                        "delete",
                        from.substring(edit.from().start(), edit.from().end()));
        };
    }
}
