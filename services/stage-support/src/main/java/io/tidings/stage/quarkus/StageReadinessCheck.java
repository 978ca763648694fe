package io.tidings.stage.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

@Readiness
@ApplicationScoped
class StageReadinessCheck implements HealthCheck {

    private final StageStarter starter;

    StageReadinessCheck(StageStarter starter) {
        this.starter = starter;
    }

    @Override
    public HealthCheckResponse call() {
        return starter.status()
                .map(it -> StageHealth.readiness(it.stage(), it.state(), it.lag()))
                .orElseGet(() -> HealthCheckResponse.up("no stage"));
    }
}
