package io.tidings.query.service;

import io.tidings.search.SearchConnection;
import io.tidings.search.SearchUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Queries can be answered only while Elasticsearch answers. */
@Readiness
@ApplicationScoped
class ElasticsearchReadiness implements HealthCheck {

    private final SearchConnection connection;

    ElasticsearchReadiness(SearchConnection connection) {
        this.connection = connection;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("elasticsearch");
        try {
            connection.check();
            return check.up().build();
        } catch (SearchUnavailableException e) {
            return check.down().withData("reason", e.getMessage()).build();
        }
    }
}
