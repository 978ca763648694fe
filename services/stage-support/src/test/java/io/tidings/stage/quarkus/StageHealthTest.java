package io.tidings.stage.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.stage.StageState;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class StageHealthTest {

    private static final Instant SINCE = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void anOutageElsewhereDegradesButStaysUp() {
        HealthCheckResponse ready =
                StageHealth.readiness("classify", new StageState.Degraded("Kafka does not answer", SINCE), 12);

        assertThat(ready.getName()).isEqualTo("stage classify");
        assertThat(ready.getStatus()).isEqualTo(Status.UP);
        assertThat(ready.getData())
                .contains(Map.of(
                        "state", "degraded",
                        "reason", "Kafka does not answer",
                        "since", "2026-11-01T10:00:00Z",
                        "lag", 12L));
        assertThat(StageHealth.liveness("classify", new StageState.Degraded("x", SINCE))
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void onlyBeingStuckIsNotAlive() {
        var stuck = new StageState.Stuck("no progress for 180 s", SINCE);

        HealthCheckResponse live = StageHealth.liveness("classify", stuck);

        assertThat(live.getStatus()).isEqualTo(Status.DOWN);
        assertThat(live.getData()).contains(Map.of("reason", "no progress for 180 s"));
        assertThat(StageHealth.readiness("classify", stuck, 1).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void everyOtherStateIsAliveAndReady() {
        for (StageState state :
                new StageState[] {new StageState.Starting(), new StageState.Running(), new StageState.Stopped()}) {
            assertThat(StageHealth.liveness("s", state).getStatus()).isEqualTo(Status.UP);
            assertThat(StageHealth.readiness("s", state, 0).getStatus()).isEqualTo(Status.UP);
        }
    }
}
