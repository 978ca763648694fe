package io.tidings.stage.quarkus;

import io.tidings.stage.StageState;
import io.tidings.stage.StageStatus;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** A stage's health as data: an outage elsewhere degrades it, only being stuck brings it down (semantics 29). */
final class StageHealth {

    private StageHealth() {}

    /** Always up: nobody calls a stage, so nobody gains when it is called unready. */
    static HealthCheckResponse readiness(StageStatus status) {
        var response = HealthCheckResponse.named("stage " + status.stage()).withData("lag", status.lag());
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

    static HealthCheckResponse liveness(StageStatus status) {
        var response = HealthCheckResponse.named("stage " + status.stage());
        return switch (status.state()) {
            case StageState.Stuck stuck ->
                response.withData("reason", stuck.reason()).down().build();
            case StageState.Starting _, StageState.Running _, StageState.Degraded _, StageState.Stopped _ ->
                response.up().build();
        };
    }
}
