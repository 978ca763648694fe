package io.tidings.alert.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final SendOutcome.Retry RETRY = new SendOutcome.Retry(Optional.empty(), "down");

    private final RandomGenerator random = new SplittableRandom(4);

    @Test
    void webhooksAreTriedOverMoreThanADayWhateverChanceSays() {
        List<Duration> waits = new ArrayList<>();
        Instant now = NOW;
        Optional<Instant> next = RetrySchedule.WEBHOOK.next(1, RETRY, now, random);
        for (int made = 2; next.isPresent(); made++) {
            waits.add(Duration.between(now, next.get()));
            now = next.get();
            next = RetrySchedule.WEBHOOK.next(made, RETRY, now, random);
        }

        assertThat(waits).hasSize(8).isSorted();
        assertThat(waits.getFirst()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofHours(25), Duration.ofHours(31));
        assertThat(RetrySchedule.WEBHOOK.shortest()).isGreaterThan(Duration.ofHours(24));
        assertThat(RetrySchedule.MAIL.shortest()).isGreaterThan(Duration.ofDays(4));
    }

    @Test
    void thoseThatFailedTogetherDoNotComeBackTogether() {
        assertThat(random.ints(200)
                        .mapToObj(each -> RetrySchedule.WEBHOOK.next(4, RETRY, NOW, random))
                        .distinct()
                        .count())
                .isGreaterThan(190);
    }

    @Test
    void aLaterWishOfTheReceiverIsHeededUpToADay() {
        assertThat(next(NOW.plusSeconds(600))).contains(NOW.plusSeconds(600));
        assertThat(next(NOW.plus(Duration.ofDays(7)))).contains(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void anEarlierWishDoesNotShortenThePause() {
        assertThat(next(NOW).orElseThrow()).isBetween(NOW.plusSeconds(5), NOW.plusSeconds(6));
    }

    private Optional<Instant> next(Instant wish) {
        return RetrySchedule.WEBHOOK.next(1, new SendOutcome.Retry(Optional.of(wish), "busy"), NOW, random);
    }
}
