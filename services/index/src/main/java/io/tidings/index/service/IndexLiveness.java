package io.tidings.index.service;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down only when there is work, everything it needs answers, and yet nothing moves: then a restart helps. */
@Liveness
class IndexLiveness implements HealthCheck {

    private final IndexStatus status;
    private final Duration stuckAfter;

    IndexLiveness(IndexStatus status, IndexConfig config) {
        this.status = status;
        this.stuckAfter = config.stuckAfter();
    }

    @Override
    public HealthCheckResponse call() {
        Duration idle = status.idle();
        return HealthCheckResponse.named("index")
                .withData("idleSeconds", idle.toSeconds())
                .status(idle.compareTo(stuckAfter) < 0)
                .build();
    }
}
