package io.tidings.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventuallyTest {

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void returnsAsSoonAsTheConditionHolds() {
        Eventually.until("it was asked three times", () -> calls.incrementAndGet() == 3);

        assertThat(calls).hasValue(3);
    }

    @Test
    void failsWithWhatItWaitedFor() {
        assertThatThrownBy(() -> Eventually.until("pigs fly", Duration.ZERO, () -> false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("until pigs fly");
    }

    @Test
    void givesTheValueThatAppeared() {
        String value = Eventually.present(
                "there is a value", () -> calls.incrementAndGet() == 2 ? Optional.of("value") : Optional.empty());

        assertThat(value).isEqualTo("value");
    }

    @Test
    void repeatsAssertionsUntilTheyPass() {
        Eventually.passes(() -> assertThat(calls.incrementAndGet()).isEqualTo(3));

        assertThat(calls).hasValue(3);
    }

    @Test
    void throwsTheNewestFailedAssertion() {
        assertThatThrownBy(() ->
                        Eventually.passes(Duration.ZERO, () -> assertThat("a").isEqualTo("b")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("\"b\"");
    }
}
