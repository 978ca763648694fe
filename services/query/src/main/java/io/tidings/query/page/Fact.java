package io.tidings.query.page;

import io.tidings.contracts.DateReading;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.OtherMoney;
import io.tidings.contracts.Person;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.Span;
import io.tidings.contracts.ThemeReading;
import io.tidings.site.Words;
import io.tidings.vocabulary.Regions;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Something that was read out of an announcement.
 *
 * @param id where links to it lead on the page
 * @param label what it is
 * @param detail what more there is to say, null when nothing
 * @param evidence where it was read
 */
record Fact(String id, Kind kind, String label, @Nullable String detail, List<Span> evidence) {

    /** What can be read, and how the page marks it. */
    enum Kind {
        MONEY,
        OTHER,
        THEME,
        PLACE,
        NAME,
        DATE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Address of the first place in the text. */
    public String first() {
        return evidence.isEmpty() ? "#text" : "#" + MarkedText.idAt(evidence.getFirst());
    }

    static List<Fact> lines(Enrichment read) {
        return read.funding().stream()
                .map(line ->
                        new Fact("line-" + line.id(), Kind.MONEY, Words.stated(line.amount()), null, line.evidence()))
                .toList();
    }

    static List<Fact> unstated(Enrichment read) {
        return numbered(
                read.fundingWithoutAmount(),
                "unstated",
                (id, money) -> new Fact(id, Kind.MONEY, "Funding without an amount", money.fund(), money.evidence()));
    }

    static List<Fact> otherMoney(Enrichment read) {
        return numbered(read.otherMoney(), "other", Fact::other);
    }

    static List<Fact> themes(List<ThemeReading> themes) {
        return themes.stream()
                .map(theme ->
                        new Fact("theme-" + theme.id(), Kind.THEME, Names.theme(theme.id()), null, theme.evidence()))
                .toList();
    }

    static List<Fact> places(List<RegionReading> regions) {
        return regions.stream().map(Fact::place).toList();
    }

    static List<Fact> organisations(Enrichment read) {
        return numbered(
                read.organisations(),
                "organisation",
                (id, one) -> new Fact(id, Kind.NAME, one.name(), null, one.evidence()));
    }

    static List<Fact> people(Enrichment read) {
        return numbered(read.people(), "person", Fact::person);
    }

    static List<Fact> dates(Enrichment read) {
        return numbered(read.dates(), "date", Fact::date);
    }

    private static Fact place(RegionReading region) {
        return new Fact(
                "place-" + region.id(),
                Kind.PLACE,
                Regions.name(region.id()),
                region.role().word(),
                region.evidence());
    }

    private static Fact other(String id, OtherMoney money) {
        String what = money.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Fact(id, Kind.OTHER, Words.stated(money.amount()), what, money.evidence());
    }

    private static Fact person(String id, Person person) {
        return new Fact(id, Kind.NAME, person.name(), person.office(), person.evidence());
    }

    private static Fact date(String id, DateReading date) {
        String what = switch (date.kind()) {
            case EVENT -> "takes place";
            case DEADLINE -> "deadline";
            case COMMITMENT_END -> "commitment ends";
        };
        return new Fact(id, Kind.DATE, Words.days(date.from(), date.to()), what, date.evidence());
    }

    /** Makes a fact of a reading and its id. */
    @FunctionalInterface
    private interface Reading<T> {
        Fact of(String id, T read);
    }

    private static <T> List<Fact> numbered(List<T> all, String name, Reading<T> reading) {
        Function<Integer, Fact> made = place -> reading.of(name + "-" + (place + 1), all.get(place));
        return IntStream.range(0, all.size()).boxed().map(made).toList();
    }
}
