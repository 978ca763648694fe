package io.tidings.alert.service.reading;

import io.tidings.alert.Verdict;
import io.tidings.alert.backtest.BackTestReport;
import io.tidings.alert.backtest.Matched;
import io.tidings.alert.backtest.Suggestion;
import io.tidings.alert.service.AlertConfig;
import io.tidings.alert.service.reading.Preview.Filter;
import io.tidings.alert.service.reading.Preview.Item;
import io.tidings.alert.service.reading.Preview.Message;
import io.tidings.alert.service.reading.Preview.Period;
import io.tidings.alert.service.reading.Preview.Week;
import io.tidings.alert.service.subscription.BackTests;
import io.tidings.alert.service.subscription.SubscriptionDraft;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Origin;
import io.tidings.query.language.Explanation;
import io.tidings.query.language.Fact;
import io.tidings.query.language.Query;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks back: what a query would have matched and told, revision by revision, with today's readings (semantics 26). */
@ApplicationScoped
public class Previews {

    private static final String LEAST = "amount>=";

    private static final List<Integer> PERIODS = List.of(7, 30, 365);
    private static final int SHOWN = 100;

    private final RevisionSearch search;
    private final BackTests backTests;
    private final AlertConfig config;
    private final Clock clock;

    Previews(RevisionSearch search, BackTests backTests, AlertConfig config, Clock clock) {
        this.search = search;
        this.backTests = backTests;
        this.config = config;
        this.clock = clock;
    }

    /** The look back for a draft. */
    public Preview of(SubscriptionDraft draft) throws SearchUnavailableException {
        Query condition = draft.query().condition();
        Map<String, Origin> origins = new HashMap<>();
        BackTestReport report = backTests.lately(
                draft.query(), draft.timing().schedule(), event -> origins.put(key(event), origin(event)));
        return new Preview(
                draft.query().canonical(),
                Explanation.of(draft.query()),
                periods(condition),
                weeks(search.days(last(condition, 365))),
                report.period().from(),
                report.busiestDay(),
                report.busiestDay() > config.mostADay(),
                messages(report, origins),
                suppressed(report),
                withheld(report, origins),
                report.suggestions().stream().map(Previews::filter).toList());
    }

    private Asked last(Query condition, int days) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Asked(condition, now.minus(Duration.ofDays(days)), now.plusMillis(1));
    }

    private List<Period> periods(Query condition) throws SearchUnavailableException {
        List<Period> periods = new ArrayList<>();
        for (int days : PERIODS) {
            Asked asked = last(condition, days);
            periods.add(new Period(days, search.count(asked), search.count(asked.and(new Fact.Copy()))));
        }
        return periods;
    }

    private List<Week> weeks(SortedMap<LocalDate, Long> days) {
        Map<LocalDate, Long> weeks = new TreeMap<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = today.minusDays(364).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = first; !week.isAfter(today); week = week.plusWeeks(1)) {
            weeks.put(week, 0L);
        }
        days.forEach((day, matched) ->
                weeks.merge(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), matched, Long::sum));
        return weeks.entrySet().stream()
                .map(week -> new Week(week.getKey(), week.getValue()))
                .toList();
    }

    /** The newest messages, as many as have so many items between them. */
    private static List<Message> messages(BackTestReport report, Map<String, Origin> origins) {
        List<Message> messages = new ArrayList<>();
        int room = SHOWN;
        for (io.tidings.alert.backtest.Message message : report.messages()) {
            if (room > 0) {
                List<Item> items = message.items().stream()
                        .limit(room)
                        .map(matched -> item(matched, origins))
                        .toList();
                messages.add(new Message(message.due(), message.items().size(), items));
                room -= items.size();
            }
        }
        return messages;
    }

    private static Map<String, Integer> suppressed(BackTestReport report) {
        Map<String, Integer> suppressed = new TreeMap<>();
        report.suppressed().forEach((reason, count) -> suppressed.put(reason.word(), count));
        return suppressed;
    }

    private static List<Item> withheld(BackTestReport report, Map<String, Origin> origins) {
        return report.matched().stream()
                .filter(matched -> !matched.told())
                .limit(SHOWN)
                .map(matched -> item(matched, origins))
                .toList();
    }

    private static Item item(Matched matched, Map<String, Origin> origins) {
        Origin origin = origins.get(
                key(matched.announcement().value(), matched.revision().number()));
        return new Item(
                matched.announcement().value(),
                matched.revision().number(),
                word(matched.verdict()),
                matched.title(),
                origin == null ? null : origin.publisher(),
                origin == null ? null : origin.url(),
                matched.firstPublishedAt(),
                reason(matched.verdict()));
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Tell _ -> "news";
            case Verdict.Correct _ -> "correction";
            case Verdict.Withhold _ -> "suppressed";
        };
    }

    private static @Nullable String reason(Verdict verdict) {
        return verdict instanceof Verdict.Withhold withheld ? withheld.reason().word() : null;
    }

    private static Filter filter(Suggestion suggestion) {
        return new Filter(suggestion.filter(), label(suggestion.filter()), suggestion.kept(), suggestion.removed());
    }

    private static String label(String filter) {
        if (filter.startsWith(LEAST)) {
            return "At least " + filter.substring(LEAST.length());
        }
        String value = filter.substring(filter.indexOf(':') + 1);
        return switch (filter.substring(0, Math.max(0, filter.indexOf(':'))).toLowerCase(Locale.ROOT)) {
            case "theme" -> Themes.find(value).map(found -> found.label()).orElse(value);
            case "region" -> Regions.name(value);
            case "publisher" -> value.replace("\"", "");
            default -> filter;
        };
    }

    private static Origin origin(AnnouncementEnriched event) {
        return event.announcement().origin();
    }

    private static String key(AnnouncementEnriched event) {
        Announcement revision = event.announcement();
        return key(revision.id().value(), revision.revision().number());
    }

    private static String key(String announcement, int revision) {
        return announcement + ":" + revision;
    }
}
