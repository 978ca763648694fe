package io.tidings.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the robots.txt of one origin; may be stored, so that a restart knows since when it cannot be read.
 *
 * @param text as it was last read; empty when there was none, or never an answer. Not copied.
 * @param readAt when the server last gave a readable answer, that there is none (4xx) included
 * @param triedAt when it was last asked for
 * @param failingSince since when it cannot be read; empty when the last try could
 * @param failures how often in a row it could not be read
 * @param reason why it could not be read at the last try; empty when it could
 */
@SuppressWarnings("ArrayRecordComponent") // Half a megabyte at most, handed on to a store.
public record RobotsCopy(
        byte[] text,
        Optional<Instant> readAt,
        Instant triedAt,
        Optional<Instant> failingSince,
        int failures,
        String reason) {

    /** RFC 9309, 2.4: no copy is used for longer than a day; a request that was allowed may wait for its turn until then. */
    static final Duration LONGEST = Duration.ofHours(24).minusMinutes(10);
    /** RFC 9309, 2.3.1.4: after that, what was never readable counts as not there. */
    static final Duration GIVEN_UP = Duration.ofDays(30);

    private static final Duration STEP = Duration.ofMinutes(10);

    /** What a copy says as a whole. */
    enum Word {
        /** Its rules hold. */
        RULES,
        /** All is forbidden, since it cannot be read and never could. */
        NOTHING,
        /** All is allowed, since it could not be read for so long. */
        ALL
    }

    static RobotsCopy read(byte[] text, Instant now) {
        return new RobotsCopy(text, Optional.of(now), now, Optional.empty(), 0, "");
    }

    static RobotsCopy unreadable(String reason, Instant now) {
        return new RobotsCopy(new byte[0], Optional.empty(), now, Optional.of(now), 1, reason);
    }

    /** The same after one more try that failed; the text stays. */
    RobotsCopy failed(String reason, Instant now) {
        return new RobotsCopy(text, readAt, now, Optional.of(failingSince.orElse(now)), failures + 1, reason);
    }

    /** When it is to be asked for again: after a day, or while it cannot be read ten minutes later with every failure. */
    public Instant due() {
        Duration wait = STEP.multipliedBy(Math.min(failures, 1_000));
        return triedAt.plus(failures == 0 || wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    Word word(Instant now) {
        if (failingSince.isEmpty() || readAt.isPresent()) {
            return Word.RULES;
        }
        return now.isBefore(failingSince.get().plus(GIVEN_UP)) ? Word.NOTHING : Word.ALL;
    }
}
