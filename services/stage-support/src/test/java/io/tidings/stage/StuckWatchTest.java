package io.tidings.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StuckWatchTest {

    private static final int TICKS = 20;

    private final StageStatus status = new StageStatus("s", () -> Instant.EPOCH);
    private final List<String> told = new ArrayList<>();
    private final StuckWatch watch = new StuckWatch(status, Duration.ofSeconds(180), told::add);

    @Test
    void noProgressForTheWholePatienceIsToldOnce() {
        status.busyWith("topic=t partition=1 offset=2 records=3");

        tick(TICKS);
        tick(TICKS);

        assertThat(told).containsExactly("no progress for 180 s at topic=t partition=1 offset=2 records=3");
        assertThat(status.state()).isInstanceOf(StageState.Stuck.class);
    }

    @Test
    void progressJustBeforeTheEndStartsAgain() {
        tick(TICKS - 1);
        status.alive();
        tick(TICKS);

        assertThat(told).isEmpty();
    }

    @Test
    void aStageThatHasStoppedIsNotStuck() {
        status.stopped();

        tick(3 * TICKS);

        assertThat(told).isEmpty();
    }

    private void tick(int times) {
        for (int i = 0; i < times; i++) {
            watch.tick();
        }
    }
}
