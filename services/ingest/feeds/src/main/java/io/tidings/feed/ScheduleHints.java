package io.tidings.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * When a feed asks to be read.
 *
 * @param interval the time between two readings that it states (ttl, sy:updatePeriod and updateFrequency)
 * @param skippedHours hours of the day, UTC, 0 to 23, at which it asks not to be read
 * @param skippedDays days, UTC, on which it asks not to be read
 * @param hub absolute address of its WebSub hub
 */
public record ScheduleHints(
        Optional<Duration> interval, Set<Integer> skippedHours, Set<DayOfWeek> skippedDays, Optional<String> hub) {

    /** A feed that asks for nothing. */
    public static final ScheduleHints NONE = new ScheduleHints(Optional.empty(), Set.of(), Set.of(), Optional.empty());

    public ScheduleHints {
        skippedHours = Set.copyOf(skippedHours);
        skippedDays = Set.copyOf(skippedDays);
    }
}
