package io.tidings.stage.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

@Liveness
@ApplicationScoped
class StageLivenessCheck implements HealthCheck {

    private final StageStarter starter;

    StageLivenessCheck(StageStarter starter) {
        this.starter = starter;
    }

    @Override
    public HealthCheckResponse call() {
        return starter.status()
                .map(it -> StageHealth.liveness(it.stage(), it.state()))
                .orElseGet(() -> HealthCheckResponse.up("no stage"));
    }
}
