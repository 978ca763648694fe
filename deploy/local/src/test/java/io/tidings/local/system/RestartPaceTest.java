package io.tidings.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartPaceTest {

    @Test
    void pausesDoubleUpToTheLongest() {
        RestartPace pace = RestartPace.USUAL;

        assertThat(pace.pauseAfter(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(pace.pauseAfter(2)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.pauseAfter(6)).isEqualTo(Duration.ofSeconds(16));
        assertThat(pace.pauseAfter(7)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.pauseAfter(1000)).isEqualTo(Duration.ofSeconds(30));
    }
}
