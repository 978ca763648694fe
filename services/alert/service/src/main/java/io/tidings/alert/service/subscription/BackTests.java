package io.tidings.alert.service.subscription;

import io.tidings.alert.Schedule;
import io.tidings.alert.backtest.BackTest;
import io.tidings.alert.backtest.BackTestReport;
import io.tidings.alert.backtest.Period;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.Query;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.RevisionSearch;
import io.tidings.search.RevisionSearch.Asked;
import io.tidings.search.SearchUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Plays what somebody asks for over what is searchable: what they would have been told (semantics 26). */
@ApplicationScoped
public class BackTests {

    private static final int DAYS = 30;
    private static final int PAGE = 200;

    /** Revisions that are played at most, so that nobody waits long; who finds more is shown fewer days. */
    private static final int MOST = 5_000;

    /** Elasticsearch sorts by the millisecond, the back-test goes by the moment. */
    private static final Comparator<AnnouncementEnriched> IN_ORDER = Comparator.comparing(BackTests::published)
            .thenComparing(event -> event.announcement().revision());

    private final RevisionSearch search;
    private final QueryEvaluator evaluator;
    private final Clock clock;

    BackTests(RevisionSearch search, QueryEvaluator evaluator, Clock clock) {
        this.search = search;
        this.evaluator = evaluator;
        this.clock = clock;
    }

    /** The back-test of the last 30 days, or of as many whole days as there is room for. */
    public BackTestReport lately(SearchQuery query, Schedule schedule) throws SearchUnavailableException {
        return lately(query, schedule, event -> {});
    }

    /** The same; who also wants to see what is played. */
    public BackTestReport lately(SearchQuery query, Schedule schedule, Consumer<AnnouncementEnriched> seen)
            throws SearchUnavailableException {
        Instant until = clock.instant().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        Period period = new Period(from(query.condition(), until), until);
        BackTest test = new BackTest(query, schedule, period, evaluator);
        play(new Asked(query.condition(), period.from(), until), event -> {
            test.add(event);
            seen.accept(event);
        });
        return test.report();
    }

    /** Most that somebody would have been told on one day of their clock. */
    int busiestDay(SearchQuery query, Schedule schedule, int enough) throws SearchUnavailableException {
        Instant until = clock.instant().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        SortedMap<LocalDate, Long> days = days(query.condition(), until);
        boolean calm = days.entrySet().stream()
                .allMatch(day -> day.getValue() + days.getOrDefault(day.getKey().plusDays(1), 0L) <= enough);
        return calm ? 0 : lately(query, schedule).busiestDay();
    }

    private Instant from(Query condition, Instant until) throws SearchUnavailableException {
        SortedMap<LocalDate, Long> days = days(condition, until);
        LocalDate today = LocalDate.ofInstant(until, ZoneOffset.UTC);
        long room = MOST - days.getOrDefault(today, 0L);
        for (int back = 1; back <= DAYS; back++) {
            room -= days.getOrDefault(today.minusDays(back), 0L);
            if (room < 0) {
                return today.minusDays(back - 1).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
        }
        return until.minus(Duration.ofDays(DAYS));
    }

    private SortedMap<LocalDate, Long> days(Query condition, Instant until) throws SearchUnavailableException {
        return search.days(new Asked(condition, until.minus(Duration.ofDays(DAYS)), until));
    }

    private void play(Asked asked, Consumer<AnnouncementEnriched> test) throws SearchUnavailableException {
        List<AnnouncementEnriched> held = new ArrayList<>();
        RevisionSearch.Mark after = null;
        int played = 0;
        do {
            RevisionSearch.Page page = search.page(asked, after, PAGE);
            held.addAll(page.events());
            after = page.next();
            played += pass(held, after == null, test);
        } while (after != null && played < MOST);
    }

    /** Hands on what is complete; the last millisecond of a page may go on in the next. */
    private static int pass(List<AnnouncementEnriched> held, boolean all, Consumer<AnnouncementEnriched> test) {
        held.sort(IN_ORDER);
        Instant open =
                all || held.isEmpty() ? Instant.MAX : published(held.getLast()).truncatedTo(ChronoUnit.MILLIS);
        List<AnnouncementEnriched> complete =
                held.stream().filter(event -> published(event).isBefore(open)).toList();
        complete.forEach(test);
        held.subList(0, complete.size()).clear();
        return complete.size();
    }

    private static Instant published(AnnouncementEnriched event) {
        return event.announcement().times().firstPublishedAt();
    }
}
