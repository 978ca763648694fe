package io.tidings.ingest.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tidings.contracts.Topics;
import io.tidings.servers.KafkaServer;
import io.tidings.servers.PostgresServer;
import io.tidings.testing.Eventually;
import io.tidings.testing.TestNames;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Servers go away and come back; what was accepted is neither lost nor doubled. */
@QuarkusTest
@WithTestResource(OwnServers.class)
class OutageIT {

    private static final Duration BOUNDED = Duration.ofSeconds(15);

    KafkaServer kafka;
    PostgresServer postgres;

    @Test
    void withoutKafkaACallerIsToldSoonToComeAgainAndTheServiceIsNotReady() {
        awaitIngested(accepted());
        kafka.kill();

        Instant asked = Instant.now();
        Response refused = submit();

        assertThat(Duration.between(asked, Instant.now())).isLessThan(BOUNDED);
        refused.then().statusCode(503).contentType("application/problem+json").header("Retry-After", equalTo("5"));
        Eventually.until("not ready", () -> readiness() == 503);
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        OwnServers.begin(kafka);
        Eventually.until("ready again", () -> readiness() == 200);
        awaitIngested(accepted());
    }

    @Test
    void withoutPostgresSubmissionsAreTakenAndEnteredWhenItIsBack() {
        awaitIngested(accepted());
        postgres.kill();

        String id = accepted();

        given().get("/api/submissions/" + id).then().statusCode(200).body("status", equalTo("received"));
        given().get("/api/submissions/" + "0".repeat(32)).then().statusCode(503);
        assertThat(readiness()).isEqualTo(200);
        OwnServers.begin(postgres);
        awaitIngested(id);
        assertThat(new Topic(kafka.address(), Topics.INGESTED).ingested(id)).hasSize(1);
    }

    private static int readiness() {
        return given().get("/q/health/ready").statusCode();
    }

    private static Response submit() {
        return given().contentType("text/plain")
                .body("Some words " + TestNames.unique("x"))
                .post("/api/submissions");
    }

    private static String accepted() {
        String[] id = new String[1];
        Eventually.until("accepted", () -> {
            Response response = submit();
            id[0] = response.statusCode() == 202 ? response.path("id") : null;
            return id[0] != null;
        });
        return id[0];
    }

    private static void awaitIngested(String id) {
        Eventually.until(
                id + " is ingested",
                () -> "ingested".equals(given().get("/api/submissions/" + id).path("status")));
    }
}
