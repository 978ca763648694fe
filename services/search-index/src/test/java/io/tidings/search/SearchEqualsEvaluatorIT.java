package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Delta;
import io.tidings.contracts.FundingLine;
import io.tidings.query.language.ExaminedAnnouncement;
import io.tidings.query.language.Outcome;
import io.tidings.query.language.RandomQueries;
import io.tidings.query.language.RandomSearches;
import io.tidings.query.language.SearchQuery;
import io.tidings.testing.RandomAnnouncements;
import io.tidings.testing.Seeds;
import io.tidings.vocabulary.Groupings;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of whatever announcements, Elasticsearch answers what the evaluator says: hits, order, sums, counts. */
class SearchEqualsEvaluatorIT {

    private static final int ANNOUNCEMENTS = 300;
    private static final int QUERIES = 60;

    /** Pairs of announcement and query; {@code -Dtidings.pairs=1000000} for a long run. */
    private static final int PAIRS = Integer.getInteger("tidings.pairs", 30_000);

    private static RealIndices indices;
    private static Random random;
    private static List<AnnouncementEnriched> all;
    private static List<ExaminedAnnouncement> examined;

    @BeforeAll
    static void fill() throws Exception {
        indices = new RealIndices();
        random = Seeds.random("SearchEqualsEvaluatorIT");
        RandomAnnouncements announcements = new RandomAnnouncements(random.nextLong());
        all = new ArrayList<>();
        List<AnnouncementEnriched> written = new ArrayList<>();
        for (int i = 0; i < ANNOUNCEMENTS; i++) {
            List<AnnouncementEnriched> revisions = announcements.history();
            all.add(revisions.getLast());
            written.addAll(revisions);
        }
        Collections.shuffle(written, random);
        examined = all.stream().map(ExaminedAnnouncement::new).toList();
        indices.writeAndRefresh(written);
    }

    @AfterAll
    static void close() {
        indices.close();
    }

    @Test
    void whomAQueryFindsAndByWhichLinesIsTheSameInBothForAnyPair() throws Exception {
        RandomQueries trees = new RandomQueries(random.nextLong());
        RandomSearches written = new RandomSearches(random.nextLong());
        ElasticsearchAlone elasticsearch = new ElasticsearchAlone(indices.connection, indices.evaluator);
        long pairs = 0;
        long matched = 0;
        long lines = 0;
        for (int i = 0; pairs < PAIRS; i++) {
            // Given
            RandomSearches.Asked asked = i % 2 == 0 ? new RandomSearches.Asked(Map.of(), trees.next()) : written.next();
            Map<String, Set<String>> expected = new TreeMap<>();
            expected(asked.query()).forEach((id, match) -> expected.put(id, match.lines()));
            // When
            Map<String, Set<String>> found = elasticsearch.find(asked.query());
            // Then
            assertThat(found)
                    .as("%s as %s", asked.parameters(), asked.query().canonical())
                    .isEqualTo(expected);
            pairs += all.size();
            matched += found.size();
            lines += found.values().stream().mapToInt(Set::size).sum();
        }
        System.out.printf(
                "%,d pairs of announcement and query agree; %.1f %% match, %,d matching lines%n",
                pairs, 100.0 * matched / pairs, lines);
        assertThat((double) matched / pairs).as("share that matches").isBetween(0.1, 0.6);
        assertThat(lines).as("matching lines").isGreaterThan(pairs / 50);
    }

    @Test
    void hitsAndSumsOfAnyQueryAreTheEvaluators() throws Exception {
        RandomQueries queries = new RandomQueries(random.nextLong());
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            // Given
            SearchQuery query = queries.next();
            Map<String, Outcome.Match> expected = expected(query);
            found += expected.size();
            // When
            List<SearchAnswer> pages = pages(query, new SortOrder.Relevance(), 100);
            // Then
            SearchAnswer first = pages.getFirst();
            assertThat(first.total()).as(query.canonical()).isEqualTo(expected.size());
            assertThat(first.totalExact()).isTrue();
            assertThat(why(pages)).as(query.canonical()).isEqualTo(expected);
            assertThat(first.funding()).as(query.canonical()).isEqualTo(sums(query, expected.keySet()));
        }
        assertThat(found).as("the queries are not all empty").isGreaterThan(QUERIES * 5);
    }

    @Test
    void everyOrderShowsEachHitOnceInItsPlace() throws Exception {
        RandomQueries queries = new RandomQueries(random.nextLong());
        for (int i = 0; i < QUERIES / 10; i++) {
            // Given
            SearchQuery query = queries.next();
            Map<String, Outcome.Match> expected = expected(query);
            Comparator<AnnouncementEnriched> newest = Comparator.comparing((AnnouncementEnriched event) ->
                            event.announcement().times().sortInstant())
                    .reversed()
                    .thenComparing(event -> event.announcement().id());
            Comparator<AnnouncementEnriched> largest = Comparator.comparing(
                            (AnnouncementEnriched event) -> largest(event, query, "GBP"))
                    .reversed()
                    .thenComparing(event -> event.announcement().id());
            Comparator<AnnouncementEnriched> largestConverted = Comparator.comparing(
                            (AnnouncementEnriched event) -> largestConverted(event, query, "GBP"))
                    .reversed()
                    .thenComparing(event -> event.announcement().id());
            // When, then
            assertThat(ids(pages(query, new SortOrder.Newest(), 7)))
                    .as(query.canonical())
                    .isEqualTo(sorted(expected.keySet(), newest));
            assertThat(ids(pages(query, new SortOrder.Amount("GBP"), 7)))
                    .as(query.canonical())
                    .isEqualTo(sorted(expected.keySet(), largest));
            assertThat(ids(pages(query, new SortOrder.Amount("GBP", true), 7)))
                    .as(query.canonical())
                    .isEqualTo(sorted(expected.keySet(), largestConverted));
            assertThat(ids(pages(query, new SortOrder.Relevance(), 7)))
                    .as(query.canonical())
                    .containsExactlyInAnyOrderElementsOf(expected.keySet());
        }
    }

    @ParameterizedTest(name = "the index holds regions for counting by our groupings: {0}")
    @ValueSource(booleans = {false, true})
    void everyFacetCountIsTheTotalOfTheQueryWithThatValue(boolean ours) throws Exception {
        groupings(ours ? Groupings.standard().fingerprint() : "those of another version");
        RandomQueries queries = new RandomQueries(random.nextLong());
        AnnouncementSearch search = new AnnouncementSearch(indices.connection, IndexNames.READ, indices.evaluator);
        int counted = 0;
        for (int i = 0; i < QUERIES / 5; i++) {
            // Given
            SearchQuery query = queries.next();
            // When
            SearchAnswer answer = search.search(
                    new SearchRequest(query, new SortOrder.Newest(), 0, null, Set.of(Facet.values()), false));
            // Then
            for (Facet facet : Facet.values()) {
                FacetQuery parted = FacetQuery.of(query, facet);
                Map<String, Long> counts = answer.facets().get(facet).stream()
                        .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
                Map<String, Long> recounted = new TreeMap<>();
                Set<String> values = new TreeSet<>(counts.keySet());
                values.addAll(FacetValues.named(facet, parted, indices.evaluator, all));
                values.forEach(value ->
                        recounted.put(value, (long) expected(parted.with(value)).size()));
                recounted.values().removeIf(count -> count == 0);
                assertThat(counts).as(facet + " of " + query.canonical()).isEqualTo(recounted);
                counted += counts.size();
            }
        }
        assertThat(counted).as("there is something to count").isGreaterThan(100);
    }

    private static void groupings(String fingerprint) throws Exception {
        String meta = "{\"_meta\":{\"tidings\":\"announcement\",\"version\":%d,\"groupings\":\"%s\"}}"
                .formatted(IndexNames.MAPPING_VERSION, fingerprint);
        indices.connection.call(elastic -> elastic.indices()
                .putMapping(request -> request.index(IndexNames.READ.latest()).withJson(new StringReader(meta))));
    }

    private static Map<String, Outcome.Match> expected(SearchQuery query) {
        Map<String, Outcome.Match> found = new TreeMap<>();
        for (ExaminedAnnouncement examined : examined) {
            Announcement announcement = examined.announcement().announcement();
            boolean shown = (query.copies() || announcement.copyOf() == null)
                    && (query.withdrawn() || !announcement.withdrawn());
            if (shown && indices.evaluator.evaluate(query.condition(), examined) instanceof Outcome.Match match) {
                found.put(announcement.id().value(), match);
            }
        }
        return found;
    }

    private static List<SearchAnswer> pages(SearchQuery query, SortOrder order, int size) throws Exception {
        List<SearchAnswer> pages = new ArrayList<>();
        SearchRequest request = new SearchRequest(query, order, size, null, Set.of(), false);
        do {
            pages.add(indices.search.search(request));
            request = request.after(pages.getLast().next());
        } while (request.after() != null);
        return pages;
    }

    private static Map<String, Outcome.Match> why(List<SearchAnswer> pages) {
        Map<String, Outcome.Match> why = new TreeMap<>();
        pages.forEach(page -> page.hits()
                .forEach(hit -> why.put(hit.event().announcement().id().value(), hit.why())));
        return why;
    }

    private static List<String> ids(List<SearchAnswer> pages) {
        return pages.stream()
                .flatMap(page -> page.hits().stream())
                .map(hit -> hit.event().announcement().id().value())
                .toList();
    }

    private static List<String> sorted(Set<String> ids, Comparator<AnnouncementEnriched> order) {
        return all.stream()
                .filter(event -> ids.contains(event.announcement().id().value()))
                .sorted(order)
                .map(event -> event.announcement().id().value())
                .toList();
    }

    private static Map<String, MoneyTotal> sums(SearchQuery query, Set<String> ids) {
        Map<String, MoneyTotal> sums = new TreeMap<>();
        for (AnnouncementEnriched event : all) {
            boolean counts = event.announcement().copyOf() == null
                    && !event.announcement().withdrawn();
            if (counts && ids.contains(event.announcement().id().value())) {
                matching(event, query).stream()
                        .filter(FundingLine::counted)
                        .forEach(line ->
                                sums.merge(line.amount().currency(), alone(line), SearchEqualsEvaluatorIT::both));
            }
        }
        return sums;
    }

    private static MoneyTotal alone(FundingLine line) {
        MoneySum newOnly = line.delta() == Delta.NEW
                ? new MoneySum(minor(line), 1)
                : new MoneySum(BigDecimal.ZERO.setScale(minor(line).scale()), 0);
        return new MoneyTotal(minor(line), 1, newOnly);
    }

    private static MoneyTotal both(MoneyTotal a, MoneyTotal b) {
        MoneySum newOnly = new MoneySum(
                a.newOnly().sum().add(b.newOnly().sum()),
                a.newOnly().lines() + b.newOnly().lines());
        return new MoneyTotal(a.sum().add(b.sum()), a.lines() + b.lines(), newOnly);
    }

    private static List<FundingLine> matching(AnnouncementEnriched event, SearchQuery query) {
        Set<String> lines = ((Outcome.Match) indices.evaluator.search(query, event)).lines();
        return event.enrichment().funding().stream()
                .filter(line -> query.lineConditions().isEmpty() || lines.contains(line.id()))
                .toList();
    }

    private static long largest(AnnouncementEnriched event, SearchQuery query, String currency) {
        return matching(event, query).stream()
                .filter(line -> line.amount().currency().equals(currency))
                .mapToLong(line -> line.amount().valueMinor())
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private static long largestConverted(AnnouncementEnriched event, SearchQuery query, String currency) {
        return matching(event, query).stream()
                .mapToLong(line -> converted(line, currency))
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private static long converted(FundingLine line, String currency) {
        if (line.amount().currency().equals(currency)) {
            return line.amount().valueMinor();
        }
        BigDecimal value =
                line.valueIn() == null ? null : line.valueIn().values().get(currency);
        return value == null ? Long.MIN_VALUE : MinorUnits.of(value, currency);
    }

    private static BigDecimal minor(FundingLine line) {
        String currency = line.amount().currency();
        return BigDecimal.valueOf(line.amount().valueMinor(), MinorUnits.digits(currency));
    }
}
