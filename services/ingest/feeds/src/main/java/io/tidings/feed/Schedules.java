package io.tidings.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads when a feed asks to be read: ttl, the syndication module, hours and days to skip, its hub. */
final class Schedules {

    private static final int MOST_MINUTES = 366 * 24 * 60;
    private static final int HOURS = 24;

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private static final Map<String, DayOfWeek> DAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().toLowerCase(Locale.ROOT), day -> day));

    private Schedules() {}

    static ScheduleHints read(Fields feed, Values values) {
        return new ScheduleHints(
                ttl(feed).or(() -> period(feed)),
                hours(feed),
                days(feed),
                AtomLinks.of(feed, values).find("hub"));
    }

    private static Optional<Duration> ttl(Fields feed) {
        return feed.text("ttl")
                .flatMap(Schedules::number)
                .filter(minutes -> minutes > 0)
                .map(Duration::ofMinutes);
    }

    private static Optional<Duration> period(Fields feed) {
        long times = feed.text("sy:updatefrequency")
                .flatMap(Schedules::number)
                .filter(n -> n > 0)
                .orElse(1);
        return feed.text("sy:updateperiod")
                .map(period -> PERIODS.get(period.toLowerCase(Locale.ROOT)))
                .map(period -> period.dividedBy(times));
    }

    private static Set<Integer> hours(Fields feed) {
        return feed.each("skiphours")
                .flatMap(skip -> skip.within("hour").stream())
                .flatMap(hour -> number(hour.text()).stream())
                .filter(hour -> hour >= 0 && hour <= HOURS)
                .map(hour -> hour % HOURS)
                .collect(Collectors.toSet());
    }

    private static Set<DayOfWeek> days(Fields feed) {
        return feed.each("skipdays")
                .flatMap(skip -> skip.within("day").stream())
                .flatMap(day -> Optional.ofNullable(DAYS.get(day.text().strip().toLowerCase(Locale.ROOT))).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Integer> number(String written) {
        String digits = written.strip();
        boolean whole =
                !digits.isEmpty() && digits.length() <= 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? Optional.of(Integer.parseInt(digits)).filter(n -> n <= MOST_MINUTES) : Optional.empty();
    }
}
