package io.tidings.stage.quarkus;

import io.tidings.stage.StageState;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** A stage's health as data: an outage elsewhere degrades it, only being stuck brings it down (semantics 29). */
final class StageHealth {

    private StageHealth() {}

    /** Always up: nobody calls a stage, so nobody gains when it is called unready. */
    static HealthCheckResponse readiness(String stage, StageState state, long lag) {
        var response = HealthCheckResponse.named("stage " + stage).withData("lag", lag);
        switch (state) {
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

    static HealthCheckResponse liveness(String stage, StageState state) {
        var response = HealthCheckResponse.named("stage " + stage);
        return switch (state) {
            case StageState.Stuck stuck ->
                response.withData("reason", stuck.reason()).down().build();
            case StageState.Starting _, StageState.Running _, StageState.Degraded _, StageState.Stopped _ ->
                response.up().build();
        };
    }
}
