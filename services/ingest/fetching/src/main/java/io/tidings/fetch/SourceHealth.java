package io.tidings.fetch;

import io.tidings.fetch.SourceHistory.Check;
import io.tidings.fetch.SourceHistory.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a source is, told from its own history, so that "no news" can be told from "broken source". Pure.
 *
 * <p>The first of these that holds: stopped; forbidden or failing at the last check; quiet: no item for longer than all but one in
 * a hundred of its own gaps, and an hour; dropping or surging: the items of the last seven days lie more than three standard
 * deviations from the mean of the four to twelve weeks before (the deviation at least the mean's square root, as of chance) and
 * below half or above twice the mean; moved; ok. A source too young for its rhythm to be known is not called quiet.
 *
 * @param since since when it is so; empty when it is ok
 * @param reason in plain words
 * @param repairedShare of the listed items of all checks given, between 0 and 1
 */
public record SourceHealth(Status status, Optional<Instant> since, String reason, double repairedShare) {

    private static final int LEAST_GAPS = 10;
    private static final double PERCENTILE = 0.99;
    private static final Duration LEAST_SILENCE = Duration.ofHours(1);

    /** How it is. */
    public enum Status {
        /** It is read and keeps its rhythm, as far as one is known. */
        OK,
        /** It is read but silent for unusually long. */
        QUIET,
        /** Far fewer items than in its own weeks before. */
        DROPPING,
        /** Far more items than in its own weeks before. */
        SURGING,
        /** It is read from a new address that is not its own yet. */
        MOVED,
        /** robots.txt forbids it. */
        FORBIDDEN,
        /** It cannot be read. */
        FAILING,
        /** It is checked no more. */
        STOPPED,
        /** It was never checked. */
        NEW
    }

    /** How a source is now. */
    public static SourceHealth of(SourceHistory history, Instant now) {
        return stopped(history)
                .or(() -> broken(history))
                .or(() -> quiet(history, now))
                .or(() -> SourceRhythm.ofWeeks(history, now).map(found -> found.health(share(history))))
                .or(() -> moved(history))
                .orElseGet(() -> new SourceHealth(Status.OK, Optional.empty(), "reads well", share(history)));
    }

    private static Optional<SourceHealth> stopped(SourceHistory history) {
        if (history.stopped().isPresent()) {
            Optional<Instant> since = history.checks().isEmpty()
                    ? Optional.empty()
                    : Optional.of(history.checks().getLast().at());
            return Optional.of(
                    new SourceHealth(Status.STOPPED, since, history.stopped().get(), share(history)));
        }
        return history.checks().isEmpty()
                ? Optional.of(new SourceHealth(Status.NEW, Optional.empty(), "not checked yet", 0))
                : Optional.empty();
    }

    private static Optional<SourceHealth> broken(SourceHistory history) {
        Check last = history.checks().getLast();
        if (good(last)) {
            return Optional.empty();
        }
        Instant since = since(history.checks(), last.result());
        long times = history.checks().reversed().stream()
                .takeWhile(check -> check.result() == last.result())
                .count();
        Status status = last.result() == Result.FORBIDDEN ? Status.FORBIDDEN : Status.FAILING;
        String reason = times + (times == 1 ? " check" : " checks") + " in a row since " + since + ": " + last.reason();
        return Optional.of(new SourceHealth(status, Optional.of(since), reason, share(history)));
    }

    private static Optional<SourceHealth> quiet(SourceHistory history, Instant now) {
        List<Duration> gaps = gaps(history.items());
        if (gaps.size() < LEAST_GAPS) {
            return Optional.empty();
        }
        Duration usual = gaps.get((int) Math.ceil(PERCENTILE * gaps.size()) - 1);
        Instant last = history.items().getLast();
        Duration silence = Duration.between(last, now);
        if (silence.compareTo(usual) <= 0 || silence.compareTo(LEAST_SILENCE) <= 0) {
            return Optional.empty();
        }
        String reason = "no item for " + hours(silence) + " though 99 of 100 gaps were no longer than " + hours(usual);
        return Optional.of(new SourceHealth(Status.QUIET, Optional.of(last), reason, share(history)));
    }

    private static Optional<SourceHealth> moved(SourceHistory history) {
        Check last = history.checks().getLast();
        return last.result() == Result.MOVED
                ? Optional.of(new SourceHealth(
                        Status.MOVED,
                        Optional.of(since(history.checks(), Result.MOVED)),
                        "it moved for good: " + last.reason(),
                        share(history)))
                : Optional.empty();
    }

    private static boolean good(Check check) {
        return check.result() == Result.GOOD || check.result() == Result.MOVED;
    }

    private static Instant since(List<Check> checks, Result result) {
        Instant since = checks.getLast().at();
        for (Check check : checks.reversed()) {
            if (check.result() != result) {
                return since;
            }
            since = check.at();
        }
        return since;
    }

    private static List<Duration> gaps(List<Instant> items) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < items.size(); i++) {
            gaps.add(Duration.between(items.get(i - 1), items.get(i)));
        }
        gaps.sort(null);
        return gaps;
    }

    private static double share(SourceHistory history) {
        long listed = history.checks().stream().mapToLong(Check::listed).sum();
        long repaired = history.checks().stream().mapToLong(Check::repaired).sum();
        return listed == 0 ? 0 : (double) repaired / listed;
    }

    private static String hours(Duration time) {
        return time.toHours() >= 72 ? time.toDays() + " days" : time.toHours() + " hours";
    }
}
