package io.tidings.fetch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * What a feed and its answer say of when to look again; all of it only makes checks rarer.
 *
 * @param least least time between checks: the longest of ttl, the period of {@code sy:updatePeriod} over its frequency, and
 *     max-age; empty when nothing is said
 * @param skipHours hours of the day, UTC, in which nobody should ask (0–23)
 * @param skipDays days, UTC, on which nobody should ask
 */
public record CheckHints(Optional<Duration> least, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

    /** Nothing is said. */
    public static final CheckHints NONE = new CheckHints(Optional.empty(), Set.of(), Set.of());

    /** Keeps its own copies; a feed that skips every hour or every day is not believed. */
    public CheckHints {
        skipHours = skipHours.size() >= 24 ? Set.of() : Set.copyOf(skipHours);
        skipDays = skipDays.size() >= 7 ? Set.of() : Set.copyOf(skipDays);
        least = least.filter(Duration::isPositive);
    }

    /** Only how long an answer calls itself fresh. */
    public static CheckHints fresh(Optional<Duration> freshFor) {
        return new CheckHints(freshFor, Set.of(), Set.of());
    }

    /** The same, and not sooner than an answer calls itself fresh. */
    public CheckHints and(Optional<Duration> freshFor) {
        Optional<Duration> longer = least.filter(here -> freshFor.isEmpty() || here.compareTo(freshFor.get()) >= 0)
                .or(() -> freshFor);
        return new CheckHints(longer, skipHours, skipDays);
    }

    /** The first moment from there on that is not to be skipped; within eight days. */
    Instant afterSkipped(Instant from) {
        ZonedDateTime at = from.atZone(ZoneOffset.UTC);
        for (int hour = 0; hour < 8 * 24 && skipped(at); hour++) {
            at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return at.toInstant();
    }

    private boolean skipped(ZonedDateTime at) {
        return skipHours.contains(at.getHour()) || skipDays.contains(at.getDayOfWeek());
    }
}
