package io.tidings.search;

import io.tidings.contracts.Delta;
import io.tidings.contracts.Kind;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.SourceId;
import io.tidings.query.language.Fact;
import io.tidings.query.language.LineQuery;
import io.tidings.query.language.LineQuery.Comparison;
import io.tidings.query.language.Query;
import io.tidings.query.language.SearchQuery;
import io.tidings.testing.RandomAnnouncements;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Queries over the whole language, about the values of {@link RandomAnnouncements}. */
final class RandomQueries {

    private static final List<String> MORE_REGIONS = List.of("nato", "commonwealth", "west-africa", "AL", "GB-ENG");

    private final Random random;

    RandomQueries(long seed) {
        this.random = new Random(seed);
    }

    SearchQuery next() {
        return new SearchQuery(query(2), random.nextInt(3) == 0, random.nextInt(3) == 0);
    }

    private Query query(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(10)) {
            case 0, 1, 2, 3 -> Query.and(several(() -> query(depth - 1)));
            case 4, 5 -> Query.or(several(() -> query(depth - 1)));
            case 6 -> Query.not(query(depth - 1));
            case 7 -> new Query.Line(line(2));
            default -> leaf();
        };
    }

    private Query leaf() {
        return switch (random.nextInt(21)) {
            case 0, 1, 2 -> new Query.Words(words());
            case 3, 4 -> new Query.Theme(pick(RandomAnnouncements.THEMES));
            case 5, 6 -> new Query.Region(region(), roles());
            case 7 -> new Query.Fund(pick(RandomAnnouncements.FUNDS).toUpperCase(java.util.Locale.ROOT));
            case 8 -> new Query.Funding(pick(List.of(Query.Funding.Statement.values())));
            case 9 -> new Fact.Organisation(pick(RandomAnnouncements.ORGANISATIONS));
            case 10 -> new Fact.Person(pick(RandomAnnouncements.PEOPLE));
            case 11 -> new Fact.Publisher(pick(RandomAnnouncements.PUBLISHERS));
            case 12 -> new Fact.Source(new SourceId(pick(RandomAnnouncements.SOURCES)));
            case 13 -> new Fact.Language(pick(List.of("en", "en-gb", "fr", "de")));
            case 14 -> new Fact.OfKind(pick(List.of(Kind.values())));
            case 15 -> new Fact.Withdrawn();
            case 16 -> new Fact.Copy();
            case 17 -> new Fact.From(day());
            case 18 -> new Fact.To(day());
            case 19 -> new Fact.ChangedSince(moment());
            default -> new Query.All();
        };
    }

    private LineQuery line(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(10)) {
            case 0, 1, 2, 3 -> LineQuery.and(several(() -> line(depth - 1)));
            case 4 -> LineQuery.or(several(() -> line(depth - 1)));
            case 5 -> LineQuery.not(line(depth - 1));
            default -> lineLeaf();
        };
    }

    private LineQuery lineLeaf() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new LineQuery.Amount(pick(List.of(Comparison.values())), figure());
            case 3 -> new LineQuery.Currency(pick(RandomAnnouncements.CURRENCIES));
            case 4 -> new LineQuery.Theme(pick(RandomAnnouncements.THEMES));
            case 5 -> new LineQuery.Region(region());
            case 6 -> new LineQuery.Fund(pick(RandomAnnouncements.FUNDS));
            case 7 -> new LineQuery.Period(pick(RandomAnnouncements.PERIODS));
            case 8 ->
                new LineQuery.Converted(
                        pick(List.of(Comparison.values())), figure(), pick(LineQuery.Converted.CURRENCIES));
            default -> new LineQuery.Delta(pick(List.of(Delta.values())));
        };
    }

    private BigDecimal figure() {
        BigDecimal figure = new BigDecimal(pick(RandomAnnouncements.FIGURES));
        return random.nextInt(5) == 0 ? figure.add(new BigDecimal("0.0005")) : figure;
    }

    private EnumSet<RegionRole> roles() {
        return switch (random.nextInt(3)) {
            case 0 -> EnumSet.copyOf(Query.Region.USUAL);
            case 1 -> EnumSet.copyOf(Query.Region.ANY);
            default -> EnumSet.of(pick(List.of(RegionRole.values())));
        };
    }

    private String region() {
        return random.nextInt(4) == 0 ? pick(MORE_REGIONS) : pick(RandomAnnouncements.REGIONS);
    }

    private String words() {
        return Stream.generate(() -> pick(RandomAnnouncements.WORDS))
                .limit(1 + random.nextInt(2))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    private Instant moment() {
        return Instant.parse("2026-01-01T00:00:01Z").plusSeconds(random.nextInt(20_000_000));
    }

    private LocalDate day() {
        return LocalDate.of(2019, 6, 1).plusDays(random.nextInt(2700));
    }

    private <T> List<T> several(Supplier<T> one) {
        return Stream.generate(one).limit(2 + random.nextInt(2)).toList();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
