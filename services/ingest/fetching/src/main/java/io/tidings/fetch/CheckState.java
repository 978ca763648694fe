package io.tidings.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What has to be remembered of a source between checks; small enough for a row of a table.
 *
 * @param interval the interval while all is well; failures do not touch it, so the first success takes it up again
 * @param gap usual time between two new items, smoothed; empty until a second check saw some
 * @param lastNew when a check last saw new items, the first check included
 * @param failures in a row
 * @param move a permanent redirect that was seen lately
 */
public record CheckState(
        Duration interval, Optional<Duration> gap, Optional<Instant> lastNew, int failures, Optional<Move> move) {

    /** Of a source that was never checked. */
    public static CheckState first(CheckSettings settings) {
        return new CheckState(settings.first(), Optional.empty(), Optional.empty(), 0, Optional.empty());
    }

    /**
     * A permanent redirect, seen at every check since.
     *
     * @param times how often, at least once
     */
    public record Move(URI to, Instant since, int times) {

        static final int TIMES = 3;
        static final Duration LEAST = Duration.ofDays(2);

        /** Whether it was seen often enough, and for long enough, to be no slip: three times over two days. */
        boolean settled(Instant now) {
            return times >= TIMES && !now.isBefore(since.plus(LEAST));
        }
    }

    CheckState failed() {
        return new CheckState(interval, gap, lastNew, failures + 1, move);
    }

    CheckState moved(Optional<URI> permanent, Instant now) {
        Optional<Move> next =
                permanent.map(to -> move.filter(known -> known.to().equals(to))
                        .map(known -> new Move(to, known.since(), known.times() + 1))
                        .orElseGet(() -> new Move(to, now, 1)));
        return new CheckState(interval, gap, lastNew, failures, next);
    }
}
