package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.Fact;
import io.tidings.query.language.LineQuery;
import io.tidings.query.language.LineQuery.Comparison;
import io.tidings.query.language.NameKey;
import io.tidings.query.language.Query;
import io.tidings.query.language.SearchQuery;
import io.tidings.testing.RandomAnnouncements;
import io.tidings.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each bar is what the same query finds with the bar in place of its own conditions: recounted by the evaluator. */
class HistogramsIT {

    private static final int ANNOUNCEMENTS = 400;
    private static final int QUERIES = 40;
    private static final List<String> CURRENCIES = List.of("GBP", "EUR", "USD", "JPY");

    private static RealIndices indices;
    private static Histograms histograms;
    private static KnownNames names;
    private static Random random;
    private static final List<AnnouncementEnriched> ALL = new ArrayList<>();

    @BeforeAll
    static void fill() throws Exception {
        indices = new RealIndices();
        random = Seeds.random("HistogramsIT");
        histograms = new Histograms(indices.connection, IndexNames.READ, indices.evaluator);
        names = new KnownNames(indices.connection, IndexNames.READ, indices.evaluator);
        RandomAnnouncements announcements = new RandomAnnouncements(random.nextLong());
        for (int i = 0; i < ANNOUNCEMENTS; i++) {
            ALL.add(announcements.next());
        }
        indices.writeAndRefresh(ALL);
    }

    @AfterAll
    static void close() {
        indices.close();
    }

    @Test
    void barsOfDatesAreRecountedByTheEvaluator() throws Exception {
        int counted = 0;
        for (int i = 0; i < QUERIES; i++) {
            Query rest = rest();
            LocalDate from = LocalDate.of(2019, 6, 1).plusDays(random.nextInt(2700));
            SearchQuery asked = new SearchQuery(
                    Query.and(List.of(rest, new Fact.From(from), new Fact.To(from.plusDays(300)))),
                    random.nextBoolean(),
                    random.nextBoolean());
            List<DateBar> bars = histograms.dates(asked);
            for (DateBar bar : bars) {
                Query inBar = Query.and(List.of(rest, new Fact.From(bar.from()), new Fact.To(bar.to())));
                assertThat(bar.count())
                        .as(bar + " of " + asked.canonical())
                        .isEqualTo(total(new SearchQuery(inBar, asked.copies(), asked.withdrawn())));
            }
            assertThat(bars.stream().mapToLong(DateBar::count).sum())
                    .isEqualTo(total(new SearchQuery(rest, asked.copies(), asked.withdrawn())));
            counted += bars.size();
        }
        assertThat(counted).isGreaterThan(QUERIES);
    }

    @Test
    void fewDaysAreDrawnByDay() throws Exception {
        AnnouncementEnriched first = ALL.getFirst();
        SearchQuery one =
                new SearchQuery(new Fact.Source(first.announcement().origin().source()), true, true);

        assertThat(histograms.dates(one)).isNotEmpty();
        assertThat(histograms.dates(new SearchQuery(new Query.Words("no such word anywhere"), true, true)))
                .isEmpty();
    }

    @Test
    void barsOfSumsAreRecountedByTheEvaluator() throws Exception {
        int counted = 0;
        for (int i = 0; i < QUERIES; i++) {
            String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            Query rest = rest();
            LineQuery theme = new LineQuery.Theme(pick(RandomAnnouncements.THEMES));
            boolean themed = random.nextBoolean();
            LineQuery amount = new LineQuery.Amount(Comparison.AT_LEAST, BigDecimal.valueOf(random.nextInt(5_000_000)));
            List<LineQuery> line = themed ? List.of(theme, amount) : List.of(amount);
            SearchQuery asked = new SearchQuery(
                    Query.and(List.of(rest, new Query.Line(LineQuery.and(line)))),
                    random.nextBoolean(),
                    random.nextBoolean());
            boolean converted = random.nextBoolean();
            for (AmountBar bar : histograms.amounts(asked, currency, converted)) {
                List<LineQuery> inBar = new ArrayList<>(inBar(bar, currency, converted));
                if (themed) {
                    inBar.add(theme);
                }
                Query condition = Query.and(List.of(rest, new Query.Line(LineQuery.and(inBar))));
                assertThat(bar.announcements())
                        .as(bar + " of " + asked.canonical())
                        .isEqualTo(total(new SearchQuery(condition, asked.copies(), asked.withdrawn())));
                assertThat(bar.lines()).isGreaterThanOrEqualTo(bar.announcements());
                counted += bar.lines() > 0 ? 1 : 0;
            }
        }
        assertThat(counted).isGreaterThan(QUERIES);
    }

    private static List<LineQuery> inBar(AmountBar bar, String currency, boolean converted) {
        List<LineQuery> inBar = new ArrayList<>();
        if (converted) {
            inBar.add(new LineQuery.Converted(Comparison.AT_LEAST, bar.from(), currency));
        } else {
            inBar.add(new LineQuery.Currency(currency));
            inBar.add(new LineQuery.Amount(Comparison.AT_LEAST, bar.from()));
        }
        if (bar.below() != null) {
            inBar.add(
                    converted
                            ? new LineQuery.Converted(Comparison.BELOW, bar.below(), currency)
                            : new LineQuery.Amount(Comparison.BELOW, bar.below()));
        }
        return inBar;
    }

    @Test
    void namesAreFoundByTheBeginningOfAnyOfTheirWords() throws Exception {
        for (String fund : RandomAnnouncements.FUNDS) {
            String lastWord = fund.substring(fund.lastIndexOf(' ') + 1);
            assertThat(namesLike(lastWord.toUpperCase(java.util.Locale.ROOT)).get(Facet.FUND))
                    .as(fund)
                    .anyMatch(found -> NameKey.of(found).equals(NameKey.of(fund)));
        }
        for (String hostile :
                List.of(".*", "a|b", "(", "[", "\\", "\"", "#@&<>~", "a{1000}", "?", "\u0000", "\uD83D\uDE00")) {
            assertThat(namesLike(hostile)).as(hostile).hasSize(3);
        }
    }

    private static Map<Facet, List<String>> namesLike(String start) throws SearchUnavailableException {
        return names.startingWith(start, 5);
    }

    private static Query rest() {
        return random.nextBoolean()
                ? new Query.All()
                : Query.or(List.of(
                        new Query.Theme(pick(RandomAnnouncements.THEMES)),
                        new Query.Region(pick(RandomAnnouncements.REGIONS), Query.Region.ANY)));
    }

    private static long total(SearchQuery query) {
        return ALL.stream()
                .filter(event -> indices.evaluator.search(query, event).matches())
                .count();
    }

    private static <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
