package io.tidings.alert.service;

import io.tidings.alert.service.matching.LoadedSubscriptions;
import io.tidings.alert.service.matching.MatchingStatus;
import io.tidings.postgres.Database;
import io.tidings.stage.StageState;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready is whether PostgreSQL answers (semantics 29); how matching is going stands beside it. */
@Readiness
@ApplicationScoped
class PostgresReadiness implements HealthCheck {

    private static final String ANSWERS = "select cast(json_build_object('p', length(cast($1 as text))) as text)";

    private final Database database;
    private final MatchingStatus matching;
    private final LoadedSubscriptions subscriptions;

    PostgresReadiness(Database database, MatchingStatus matching, LoadedSubscriptions subscriptions) {
        this.database = database;
        this.matching = matching;
        this.subscriptions = subscriptions;
    }

    private record Length(int p) {}

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("alert").withData("subscriptions", subscriptions.size());
        switch (matching.state()) {
            case StageState.Starting _ -> response.withData("state", "starting");
            case StageState.Running _ -> response.withData("state", "running");
            case StageState.Degraded degraded ->
                response.withData("state", "degraded")
                        .withData("reason", degraded.reason())
                        .withData("since", degraded.since().toString());
            case StageState.Stuck stuck -> response.withData("state", "stuck").withData("reason", stuck.reason());
            case StageState.Stopped _ -> response.withData("state", "stopped");
        }
        try {
            database.row(ANSWERS, "", Length.class);
            return response.up().build();
        } catch (UnavailableException e) {
            return response.down().withData("postgres", e.getMessage()).build();
        }
    }
}
