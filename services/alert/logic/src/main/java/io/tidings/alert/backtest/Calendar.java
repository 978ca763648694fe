package io.tidings.alert.backtest;

import io.tidings.alert.Schedule;
import io.tidings.contracts.AnnouncementId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays what matched on the person's calendar. */
final class Calendar {

    private static final Comparator<Matched> NEWEST = Comparator.comparing(Matched::firstPublishedAt)
            .reversed()
            .thenComparing(one -> one.announcement().value());

    private final Schedule schedule;
    private final Period period;
    private final List<Matched> matched;

    Calendar(Schedule schedule, Period period, List<Matched> matched) {
        this.schedule = schedule;
        this.period = period;
        this.matched = matched;
    }

    /** Newest first. */
    List<Message> messages() {
        Map<Instant, List<Matched>> byDue = new TreeMap<>();
        matched.stream()
                .filter(Matched::told)
                .forEach(one -> byDue.computeIfAbsent(schedule.due(one.firstPublishedAt()), _ -> new ArrayList<>())
                        .add(one));
        List<Message> messages = new ArrayList<>();
        byDue.forEach((due, rows) -> messages.add(new Message(due, latest(rows), rows.size())));
        return messages.reversed();
    }

    private static List<Matched> latest(List<Matched> rows) {
        Map<AnnouncementId, Matched> latest = new LinkedHashMap<>();
        rows.forEach(row -> latest.merge(
                row.announcement(), row, (one, other) -> one.revision().compareTo(other.revision()) > 0 ? one : other));
        Collection<Matched> items = latest.values();
        return items.stream().sorted(NEWEST).toList();
    }

    /** Those without a match too. */
    List<Week> weeks() {
        Map<LocalDate, List<Matched>> byMonday = new TreeMap<>();
        LocalDate last = monday(day(period.until().minusNanos(1)));
        for (LocalDate one = monday(day(period.from())); !one.isAfter(last); one = one.plusWeeks(1)) {
            byMonday.put(one, new ArrayList<>());
        }
        matched.forEach(one -> byMonday.computeIfAbsent(monday(day(one.firstPublishedAt())), _ -> new ArrayList<>())
                .add(one));
        List<Week> weeks = new ArrayList<>();
        byMonday.forEach((monday, rows) -> weeks.add(new Week(
                monday, rows.size(), (int) rows.stream().filter(Matched::told).count())));
        return weeks;
    }

    int busiestDay() {
        Map<LocalDate, Integer> told = new HashMap<>();
        matched.stream().filter(Matched::told).forEach(one -> told.merge(day(one.firstPublishedAt()), 1, Integer::sum));
        return told.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, schedule.zone());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
