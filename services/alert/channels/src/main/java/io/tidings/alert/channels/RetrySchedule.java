package io.tidings.alert.channels;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * When to try again. Chance only lengthens pauses, by up to a fifth, so that many that failed together do not come back
 * together and the whole is never shorter than it says.
 *
 * @param pauses after the first attempt, the second, and so on
 */
public record RetrySchedule(List<Duration> pauses) {

    /** Nine attempts over a little more than a day. */
    public static final RetrySchedule WEBHOOK = new RetrySchedule(List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(8),
            Duration.ofHours(10)));

    /** Sixteen attempts over more than four days, as mail servers do (RFC 5321, 4.5.4.1). */
    public static final RetrySchedule MAIL = new RetrySchedule(Stream.concat(
                    Stream.of(1, 5, 15, 30, 60, 120, 240, 480).map(Duration::ofMinutes),
                    Collections.nCopies(7, Duration.ofHours(12)).stream())
            .toList());

    /** A receiver that took nothing for so long is switched off, and its owner told. */
    public static final Duration SWITCH_OFF_AFTER = Duration.ofDays(5);

    /** A receiver's own wish is heeded up to here. */
    static final Duration LONGEST_WISH = Duration.ofHours(24);

    private static final double JITTER = 0.2;

    /** Keeps its own copy. */
    public RetrySchedule {
        pauses = List.copyOf(pauses);
    }

    /** The one for a kind of receiver. */
    public static RetrySchedule of(Receiver receiver) {
        return switch (receiver) {
            case Receiver.Mailbox mailbox -> MAIL;
            case Receiver.Webhook webhook -> WEBHOOK;
            case Receiver.Chat chat -> WEBHOOK;
        };
    }

    /**
     * When to try again after an attempt that came to {@code retry}; empty when the attempts are used up.
     *
     * @param made how many attempts were made, this one included
     * @param now when it ended
     */
    public Optional<Instant> next(int made, SendOutcome.Retry retry, Instant now, RandomGenerator random) {
        if (made < 1 || made > pauses.size()) {
            return Optional.empty();
        }
        Duration pause = pauses.get(made - 1);
        Instant ours = now.plusMillis((long) (pause.toMillis() * (1 + JITTER * random.nextDouble())));
        Instant latest = now.plus(LONGEST_WISH);
        return retry.notBefore()
                .map(wish -> wish.isAfter(latest) ? latest : wish)
                .filter(wish -> wish.isAfter(ours))
                .or(() -> Optional.of(ours));
    }

    /** How long it goes on at least. */
    public Duration shortest() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
