package io.tidings.alert.service.reading;

import io.tidings.alert.Schedule;
import io.tidings.alert.service.AlertConfig;
import io.tidings.alert.service.reading.Preview.Filter;
import io.tidings.alert.service.reading.Preview.Item;
import io.tidings.alert.service.reading.Preview.Message;
import io.tidings.alert.service.reading.Preview.Period;
import io.tidings.alert.service.reading.Preview.Week;
import io.tidings.alert.service.subscription.SubscriptionDraft;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.Explanation;
import io.tidings.query.language.Query;
import io.tidings.query.language.QueryParser;
import io.tidings.query.language.QueryParser.Parsed;
import io.tidings.search.RevisionSearch;
import io.tidings.search.RevisionSearch.Asked;
import io.tidings.search.SearchUnavailableException;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Themes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks back: what a query would have matched, revision by revision, with today's readings (semantics 26). */
@ApplicationScoped
public class Previews {

    private static final List<Integer> PERIODS = List.of(7, 30, 365);
    private static final int SHOWN = 100;
    private static final int SUGGESTED = 6;

    private final RevisionSearch search;
    private final AlertConfig config;
    private final Clock clock;

    Previews(RevisionSearch search, AlertConfig config, Clock clock) {
        this.search = search;
        this.config = config;
        this.clock = clock;
    }

    /** The look back for a draft. */
    public Preview of(SubscriptionDraft draft) throws SearchUnavailableException {
        Query condition = draft.query().condition();
        SortedMap<LocalDate, Long> days = search.days(last(condition, 365));
        long most = most(days);
        return new Preview(
                draft.query().canonical(),
                Explanation.of(draft.query()),
                periods(condition),
                weeks(days),
                most,
                most > config.mostADay(),
                messages(condition, draft.timing().schedule()),
                filters(last(condition, 30)));
    }

    /** Matches of the busiest of the last 30 days. */
    public long most(Query condition) throws SearchUnavailableException {
        return most(search.days(last(condition, 30)));
    }

    private long most(SortedMap<LocalDate, Long> days) {
        return days.tailMap(today().minusDays(30)).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private Asked last(Query condition, int days) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Asked(condition, now.minus(Duration.ofDays(days)), now.plusMillis(1));
    }

    private List<Period> periods(Query condition) throws SearchUnavailableException {
        List<Period> periods = new ArrayList<>();
        for (int days : PERIODS) {
            Asked asked = last(condition, days);
            periods.add(new Period(days, search.count(asked), search.count(asked.and(parsed("is:copy")))));
        }
        return periods;
    }

    private List<Week> weeks(SortedMap<LocalDate, Long> days) {
        Map<LocalDate, Long> weeks = new TreeMap<>();
        LocalDate first = today().minusDays(364).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = first; !week.isAfter(today()); week = week.plusWeeks(1)) {
            weeks.put(week, 0L);
        }
        days.forEach((day, matched) ->
                weeks.merge(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), matched, Long::sum));
        return weeks.entrySet().stream()
                .map(week -> new Week(week.getKey(), week.getValue()))
                .toList();
    }

    private List<Message> messages(Query condition, Schedule schedule) throws SearchUnavailableException {
        TreeMap<Instant, List<Item>> byDue = new TreeMap<>(Comparator.reverseOrder());
        for (AnnouncementEnriched event : search.newest(last(condition, 30), SHOWN)) {
            Announcement revision = event.announcement();
            byDue.computeIfAbsent(schedule.due(revision.times().firstPublishedAt()), _ -> new ArrayList<>())
                    .add(item(revision));
        }
        return byDue.entrySet().stream()
                .map(message -> new Message(message.getKey(), message.getValue().size(), message.getValue()))
                .toList();
    }

    private static Item item(Announcement revision) {
        return new Item(
                revision.id().value(),
                revision.revision().number(),
                revision.kind().name().toLowerCase(Locale.ROOT),
                revision.content().title(),
                revision.origin().publisher(),
                revision.origin().url(),
                revision.times().firstPublishedAt());
    }

    private List<Filter> filters(Asked asked) throws SearchUnavailableException {
        long all = search.count(asked);
        List<Filter> filters = new ArrayList<>();
        for (String theme : search.common(asked, "themes", SUGGESTED)) {
            filters.add(filter(
                    asked,
                    "theme:" + theme,
                    Themes.find(theme).map(found -> found.label()).orElse(theme),
                    all));
        }
        for (String region : search.common(asked, "regions", SUGGESTED)) {
            filters.add(filter(asked, "region:" + region, Regions.name(region), all));
        }
        filters.add(filter(asked, "amount:stated", "a sum is stated", all));
        filters.removeIf(filter -> filter.removes() == 0 || filter.keeps() == 0);
        filters.sort(Comparator.comparingLong(Filter::removes).reversed());
        return filters;
    }

    private Filter filter(Asked asked, String add, String label, long all) throws SearchUnavailableException {
        long keeps = search.count(asked.and(parsed(add)));
        return new Filter(add, label, keeps, all - keeps);
    }

    private Query parsed(String text) {
        return QueryParser.parse(text, today()) instanceof Parsed.Understood understood
                ? understood.query().condition()
                : new Query.All();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
