package io.tidings.query.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tidings.servers.FreePorts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing listens where Elasticsearch should. */
@QuarkusTest
@TestProfile(ElasticsearchAwayIT.NobodyThere.class)
class ElasticsearchAwayIT {

    public static final class NobodyThere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tidings.query.elasticsearch-hosts", "localhost:" + FreePorts.take());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/announcements",
                "/api/announcements?q=kosovo&facets=theme",
                "/api/announcements/ffffffffffffffffffffffffffffffff",
                "/api/announcements/ffffffffffffffffffffffffffffffff/revisions",
            })
    void searchesAskToTryAgain(String path) {
        given().get(path)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("status", equalTo(503))
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void whatNeedsNoElasticsearchStillAnswers() {
        given().get("/api/query?q=kosovo").then().statusCode(200).body("canonical", equalTo("kosovo"));
        given().get("/api/announcements?theme=cyb").then().statusCode(400);
    }

    @Test
    void thePageSaysThatItWillBeBack() {
        given().get("/?q=kosovo")
                .then()
                .statusCode(503)
                .contentType("text/html")
                .header("Retry-After", "5")
                .body(containsString("<h1>"))
                .body(not(containsString("Exception")));
    }

    @Test
    void theServiceIsAliveButNotReady() {
        given().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }
}
