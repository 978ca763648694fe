package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Delta;
import io.tidings.contracts.FundingLine;
import io.tidings.query.language.LineQuery;
import io.tidings.query.language.Outcome;
import io.tidings.query.language.Query;
import io.tidings.query.language.RandomSearches;
import io.tidings.query.language.SearchQuery;
import io.tidings.testing.RandomAnnouncements;
import io.tidings.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever takes a search along and counts by hand comes to the figures that were shown: each total, count and bar. */
class RecountIT {

    private static final int ANNOUNCEMENTS = 250;

    /** Searches of each kind; {@code -Dtidings.recounts=1000} for a long run. */
    private static final int SEARCHES = Integer.getInteger("tidings.recounts", 10);

    private static final List<String> CURRENCIES = List.of("GBP", "EUR", "USD", "JPY");

    private static RealIndices indices;
    private static AnnouncementExports exports;
    private static Histograms histograms;
    private static Random random;
    private static RandomSearches searches;

    @BeforeAll
    static void fill() throws Exception {
        indices = new RealIndices();
        exports = new AnnouncementExports(indices.connection, IndexNames.READ, indices.evaluator);
        histograms = new Histograms(indices.connection, IndexNames.READ, indices.evaluator);
        random = Seeds.random("RecountIT");
        searches = new RandomSearches(random.nextLong());
        RandomAnnouncements announcements = new RandomAnnouncements(random.nextLong());
        List<AnnouncementEnriched> all = new ArrayList<>();
        for (int i = 0; i < ANNOUNCEMENTS; i++) {
            all.addAll(announcements.history());
        }
        indices.writeAndRefresh(all);
    }

    @AfterAll
    static void close() {
        indices.close();
    }

    @Test
    void theLinesThatCountAddUpToTheTotalsAnnouncedAndNewOnly() throws Exception {
        int sums = 0;
        for (int i = 0; i < 4 * SEARCHES; i++) {
            SearchQuery query = searches.next().query();
            List<SearchHit> exported = exported(query);

            SearchAnswer answer =
                    indices.search.search(new SearchRequest(query, new SortOrder.Newest(), 0, null, Set.of(), true));

            assertThat(answer.total()).as(query.canonical()).isEqualTo(exported.size());
            Map<String, MoneySum> announced = sums(query, exported, line -> true);
            Map<String, MoneySum> newOnly = sums(query, exported, line -> line.delta() == Delta.NEW);
            Map<String, MoneyTotal> expected = new TreeMap<>();
            announced.forEach((currency, all) -> expected.put(
                    currency, new MoneyTotal(all.sum(), all.lines(), newOnly.getOrDefault(currency, none(currency)))));
            assertThat(answer.funding()).as(query.canonical()).isEqualTo(expected);
            sums += expected.size();
        }
        assertThat(sums).as("there is something to add").isGreaterThan(SEARCHES);
    }

    @Test
    void moneyThatCopiesRepeatCountsOnce() throws Exception {
        SearchQuery everything = new SearchQuery(new Query.All(), true, true);
        List<SearchHit> originals = exported(SearchQuery.EVERYTHING);

        SearchAnswer answer = indices.search.search(SearchRequest.first(everything, 1));

        assertThat(answer.total()).isGreaterThan(originals.size());
        assertThat(answer.funding())
                .isEqualTo(indices.search
                        .search(SearchRequest.first(SearchQuery.EVERYTHING, 1))
                        .funding())
                .isNotEmpty();
    }

    @Test
    void eachFacetCountIsTheLengthOfTheExportWithThatValue() throws Exception {
        int counted = 0;
        for (int i = 0; i < SEARCHES; i++) {
            SearchQuery query = searches.next().query();
            Facet facet = Facet.values()[i % Facet.values().length];

            SearchAnswer answer = indices.search.search(
                    new SearchRequest(query, new SortOrder.Newest(), 0, null, Set.of(facet), false));

            for (FacetCount count : answer.facets().get(facet)) {
                SearchQuery narrowed = FacetQuery.of(query, facet).with(count.value());
                assertThat(count.count())
                        .as("%s %s of %s", facet, count.value(), query.canonical())
                        .isEqualTo(exported(narrowed).size());
                counted++;
            }
        }
        assertThat(counted).as("there is something to count").isGreaterThan(SEARCHES);
    }

    @Test
    void eachBarOfDaysHoldsWhatTheExportHasOnThem() throws Exception {
        int counted = 0;
        for (int i = 0; i < 2 * SEARCHES; i++) {
            SearchQuery query = searches.next().query();
            List<SearchHit> exported = exported(DateHistogram.open(query));

            List<DateBar> bars = histograms.dates(query);

            for (DateBar bar : bars) {
                assertThat(bar.count())
                        .as("%s of %s", bar, query.canonical())
                        .isEqualTo(exported.stream()
                                .filter(hit -> within(bar, hit))
                                .count());
            }
            assertThat(bars.stream().mapToLong(DateBar::count).sum())
                    .as(query.canonical())
                    .isEqualTo(exported.size());
            counted += bars.size();
        }
        assertThat(counted).as("there is something to count").isGreaterThan(SEARCHES);
    }

    @Test
    void eachBarOfSumsHoldsTheExportedLinesOfThatSize() throws Exception {
        long counted = 0;
        for (int i = 0; i < 2 * SEARCHES; i++) {
            SearchQuery query = searches.next().query();
            String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            boolean converted = random.nextBoolean();
            List<List<BigDecimal>> values = values(query, currency, converted);

            List<AmountBar> bars = histograms.amounts(query, currency, converted);

            for (AmountBar bar : bars) {
                List<Long> inBar = values.stream()
                        .map(of ->
                                of.stream().filter(value -> within(bar, value)).count())
                        .toList();
                String what = bar + " " + currency + " of " + query.canonical();
                assertThat(bar.lines())
                        .as(what)
                        .isEqualTo(inBar.stream().mapToLong(n -> n).sum());
                assertThat(bar.announcements())
                        .as(what)
                        .isEqualTo(inBar.stream().filter(n -> n > 0).count());
                counted += bar.lines();
            }
        }
        assertThat(counted).as("there is something to count").isGreaterThan(SEARCHES);
    }

    private static List<SearchHit> exported(SearchQuery query) throws Exception {
        List<SearchHit> exported = new ArrayList<>();
        try (AnnouncementExport export = exports.open(query)) {
            for (List<SearchHit> slice = export.next(); !slice.isEmpty(); slice = export.next()) {
                exported.addAll(slice);
            }
        }
        return exported;
    }

    /** For each announcement the values of the lines that the bars are about. */
    private static List<List<BigDecimal>> values(SearchQuery query, String currency, boolean converted)
            throws Exception {
        AmountHistogram.Parted parted = AmountHistogram.parted(query.condition());
        LineQuery asked = parted.in(currency, converted);
        SearchQuery open = new SearchQuery(Query.and(parted.rest()), query.copies(), query.withdrawn());
        return exported(open).stream()
                .map(hit -> lines(asked, hit.event())
                        .map(line -> value(line, currency))
                        .toList())
                .toList();
    }

    private static Stream<FundingLine> lines(LineQuery asked, AnnouncementEnriched event) {
        Set<String> fitting = indices.evaluator.evaluate(new Query.Line(asked), event) instanceof Outcome.Match match
                ? match.lines()
                : Set.of();
        return event.enrichment().funding().stream().filter(line -> fitting.contains(line.id()));
    }

    private static BigDecimal value(FundingLine line, String currency) {
        return line.amount().currency().equals(currency)
                ? units(line)
                : line.valueIn().values().get(currency);
    }

    private static BigDecimal units(FundingLine line) {
        return BigDecimal.valueOf(
                line.amount().valueMinor(), MinorUnits.digits(line.amount().currency()));
    }

    private static boolean within(AmountBar bar, BigDecimal value) {
        return value.compareTo(bar.from()) >= 0 && (bar.below() == null || value.compareTo(bar.below()) < 0);
    }

    private static boolean within(DateBar bar, SearchHit hit) {
        LocalDate day = hit.event().announcement().times().filterDate();
        return !day.isBefore(bar.from()) && !day.isAfter(bar.to());
    }

    /** The listed lines that count, added up. */
    private static Map<String, MoneySum> sums(
            SearchQuery query, List<SearchHit> exported, Predicate<FundingLine> counts) {
        Map<String, MoneySum> sums = new TreeMap<>();
        for (SearchHit hit : exported) {
            Announcement announcement = hit.event().announcement();
            hit.event().enrichment().funding().stream()
                    .filter(line -> query.lineConditions().isEmpty()
                            || hit.why().lines().contains(line.id()))
                    .filter(line -> line.counted() && announcement.copyOf() == null && !announcement.withdrawn())
                    .filter(counts)
                    .forEach(line -> sums.merge(
                            line.amount().currency(),
                            new MoneySum(units(line), 1),
                            (a, b) -> new MoneySum(a.sum().add(b.sum()), a.lines() + b.lines())));
        }
        return sums;
    }

    private static MoneySum none(String currency) {
        return new MoneySum(BigDecimal.ZERO.setScale(MinorUnits.digits(currency)), 0);
    }
}
