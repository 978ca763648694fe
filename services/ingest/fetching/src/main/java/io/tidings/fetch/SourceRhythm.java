package io.tidings.fetch;

import io.tidings.fetch.SourceHealth.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares the last seven days of a source with its own weeks before. */
record SourceRhythm(Status status, Instant since, String reason) {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int LEAST_WEEKS = 4;
    private static final int MOST_WEEKS = 12;
    private static final double DEVIATIONS = 3;

    SourceHealth health(double repairedShare) {
        return new SourceHealth(status, Optional.of(since), reason, repairedShare);
    }

    /** What is unusual; empty when nothing is, or when too few weeks are known. */
    static Optional<SourceRhythm> ofWeeks(SourceHistory history, Instant now) {
        List<Instant> items = history.items();
        int weeks = items.isEmpty()
                ? 0
                : (int) Math.min(
                        MOST_WEEKS, Duration.between(items.getFirst(), now).dividedBy(WEEK) - 1);
        if (weeks < LEAST_WEEKS) {
            return Optional.empty();
        }
        long last = within(items, now, 0);
        double[] before = IntStream.rangeClosed(1, weeks)
                .mapToDouble(week -> within(items, now, week))
                .toArray();
        return judged(last, before, now.minus(WEEK));
    }

    private static Optional<SourceRhythm> judged(long last, double[] before, Instant since) {
        double mean = IntStream.range(0, before.length)
                .mapToDouble(i -> before[i])
                .average()
                .orElse(0);
        double variance = IntStream.range(0, before.length)
                .mapToDouble(i -> (before[i] - mean) * (before[i] - mean))
                .average()
                .orElse(0);
        double deviation = Math.sqrt(Math.max(variance, Math.max(mean, 1)));
        if (Math.abs(last - mean) <= DEVIATIONS * deviation) {
            return Optional.empty();
        }
        String reason = String.format(
                Locale.ROOT, "%d items in seven days, %.1f in the %d weeks before", last, mean, before.length);
        if (last < mean / 2) {
            return Optional.of(new SourceRhythm(Status.DROPPING, since, reason));
        }
        return last > mean * 2 ? Optional.of(new SourceRhythm(Status.SURGING, since, reason)) : Optional.empty();
    }

    private static long within(List<Instant> items, Instant now, int weeksAgo) {
        Instant end = now.minus(WEEK.multipliedBy(weeksAgo));
        Instant start = end.minus(WEEK);
        return items.stream()
                .filter(item -> item.isAfter(start) && !item.isAfter(end))
                .count();
    }
}
