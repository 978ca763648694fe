package io.tidings.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waitsDoubleUpToTheLimit() {
        Backoff backoff = backoff(1.0);

        assertThat(Stream.generate(backoff::next).limit(6).map(Duration::toMillis))
                .containsExactly(100L, 200L, 400L, 800L, 1000L, 1000L);
    }

    @Test
    void jitterTakesUpToHalf() {
        assertThat(backoff(0.0).next()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void aSuccessStartsAgain() {
        Backoff backoff = backoff(1.0);
        backoff.next();
        backoff.next();

        backoff.reset();

        assertThat(backoff.failures()).isZero();
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void failingForDaysStaysAtTheLimit() {
        Backoff backoff = backoff(1.0);

        assertThat(Stream.generate(backoff::next).limit(100_000).reduce((earlier, later) -> later))
                .contains(Duration.ofSeconds(1));
    }

    private static Backoff backoff(double chance) {
        RandomGenerator random = new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return chance;
            }
        };
        return new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), random);
    }
}
