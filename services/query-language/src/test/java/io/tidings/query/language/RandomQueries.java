package io.tidings.query.language;

import io.tidings.contracts.Delta;
import io.tidings.contracts.Kind;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.SourceId;
import io.tidings.query.language.LineQuery.Comparison;
import io.tidings.query.language.Query.Funding.Statement;
import io.tidings.testing.RandomAnnouncements;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Query trees of any shape the language can have, drawn from the values of {@link RandomAnnouncements} so that many match.
 * {@link RandomSearches} has them as people write them.
 */
public final class RandomQueries {

    private static final List<String> FIGURES = List.of(
            "0.01", "0.5", "1", "1000", "999999.99", "3000000", "3000000.01", "4000000", "5000000", "1000000000");
    private static final List<String> MORE_REGIONS = List.of("commonwealth", "west-africa", "AL", "GB-ENG");
    private static final List<String> PHRASES = List.of("hybrid threat", "the police", "border fund", "€5m", "the");

    private final Random random;

    /** The same seed gives the same queries. */
    public RandomQueries(long seed) {
        this.random = new Random(seed);
    }

    /** The next query. */
    public SearchQuery next() {
        return new SearchQuery(query(3), random.nextBoolean(), random.nextBoolean());
    }

    private Query query(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(10)) {
            case 0, 1, 2 -> Query.and(several(() -> query(depth - 1)));
            case 3, 4 -> Query.or(several(() -> query(depth - 1)));
            case 5 -> Query.not(query(depth - 1));
            case 6, 7 -> new Query.Line(line(2));
            default -> leaf();
        };
    }

    private Query leaf() {
        return switch (random.nextInt(16)) {
            case 0, 1 -> new Query.Words(pick(RandomAnnouncements.WORDS));
            case 2 -> new Query.Words(phrase());
            case 3 -> new Query.Theme(pick(RandomAnnouncements.THEMES));
            case 4, 5 -> new Query.Region(region(), roles());
            case 6 -> new Query.Fund(pick(RandomAnnouncements.FUNDS));
            case 7 -> new Query.Funding(pick(List.of(Statement.values())));
            case 8 -> new Fact.Organisation(pick(RandomAnnouncements.ORGANISATIONS));
            case 9 -> new Fact.Person(pick(RandomAnnouncements.PEOPLE));
            case 10 -> new Fact.Publisher(pick(RandomAnnouncements.PUBLISHERS));
            case 11 -> new Fact.Source(new SourceId(pick(RandomAnnouncements.SOURCES)));
            case 12 -> random.nextBoolean() ? new Fact.From(day()) : new Fact.To(day());
            case 13 -> new Fact.ChangedSince(moment());
            case 14 -> new Fact.Language(pick(List.of("en", "en-gb", "fr", "de")));
            default ->
                pick(List.of(
                        new Fact.Withdrawn(),
                        new Fact.Copy(),
                        new Fact.OfKind(pick(List.of(Kind.values()))),
                        new Query.All()));
        };
    }

    private LineQuery line(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(10)) {
            case 0, 1, 2 -> LineQuery.and(several(() -> line(depth - 1)));
            case 3, 4 -> LineQuery.or(several(() -> line(depth - 1)));
            case 5 -> LineQuery.not(line(depth - 1));
            default -> lineLeaf();
        };
    }

    private LineQuery lineLeaf() {
        return switch (random.nextInt(11)) {
            case 0, 1 -> new LineQuery.Theme(pick(RandomAnnouncements.THEMES));
            case 2, 3 -> new LineQuery.Region(region());
            case 4, 5, 6 -> new LineQuery.Amount(pick(List.of(Comparison.values())), figure());
            case 7 -> new LineQuery.Currency(pick(RandomAnnouncements.CURRENCIES));
            case 8 -> new LineQuery.Delta(pick(List.of(Delta.values())));
            case 9 ->
                new LineQuery.Converted(
                        pick(List.of(Comparison.values())), figure(), pick(LineQuery.Converted.CURRENCIES));
            default ->
                random.nextBoolean()
                        ? new LineQuery.Fund(pick(RandomAnnouncements.FUNDS))
                        : new LineQuery.Period(pick(RandomAnnouncements.PERIODS));
        };
    }

    /** Now and then finer than pence. */
    private BigDecimal figure() {
        BigDecimal figure = new BigDecimal(pick(FIGURES));
        return random.nextInt(5) == 0 ? figure.add(new BigDecimal("0.005")) : figure;
    }

    private String region() {
        return random.nextInt(6) == 0 ? pick(MORE_REGIONS) : pick(RandomAnnouncements.REGIONS);
    }

    private Set<RegionRole> roles() {
        return switch (random.nextInt(4)) {
            case 0 -> Query.Region.ANY;
            case 1 -> java.util.EnumSet.of(pick(List.of(RegionRole.values())), RegionRole.VENUE);
            default -> Query.Region.USUAL;
        };
    }

    private String phrase() {
        return random.nextBoolean()
                ? pick(PHRASES)
                : pick(RandomAnnouncements.WORDS) + " " + pick(RandomAnnouncements.WORDS);
    }

    private Instant moment() {
        Instant moment = random.nextInt(3) == 0
                ? pick(RandomAnnouncements.MOMENTS)
                : Instant.parse("2026-01-01T00:00:01Z").plusSeconds(random.nextInt(20_000_000));
        return moment.plusMillis(random.nextInt(-1, 2));
    }

    private LocalDate day() {
        return random.nextBoolean()
                ? pick(RandomAnnouncements.DAYS)
                : LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2800));
    }

    private <T> List<T> several(Supplier<T> one) {
        List<T> several = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            several.add(one.get());
        }
        return several;
    }

    private <T> T pick(List<? extends T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
