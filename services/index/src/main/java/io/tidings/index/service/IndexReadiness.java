package io.tidings.index.service;

import io.tidings.stage.StageState;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Always up: nobody calls this service, so nobody gains when it is called unready (semantics 29). */
@Readiness
class IndexReadiness implements HealthCheck {

    private final IndexStatus status;

    IndexReadiness(IndexStatus status) {
        this.status = status;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("index").withData("lag", status.lag());
        switch (status.state()) {
            case StageState.Starting _ -> response.withData("state", "starting");
            case StageState.Running _ -> response.withData("state", "running");
            case StageState.Degraded degraded ->
                response.withData("state", "degraded")
                        .withData("reason", degraded.reason())
                        .withData("since", degraded.since().toString());
            case StageState.Stuck stuck -> response.withData("state", "stuck").withData("reason", stuck.reason());
            case StageState.Stopped _ -> response.withData("state", "stopped");
        }
        return response.up().build();
    }
}
