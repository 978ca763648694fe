package io.tidings.alert.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tidings.alert.service.matching.LoadedSubscriptions;
import io.tidings.testing.Eventually;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What tests ask of the service, over HTTP. */
final class Calls {

    private Calls() {}

    static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    static RequestSpecification tester() {
        return as(AlertProfile.KEY).contentType("application/json");
    }

    static ValidatableResponse create(String body) {
        return tester().body(body).post("/api/subscriptions").then();
    }

    /** A subscription to a word; {@code more} are further fields. */
    static String subscribed(LoadedSubscriptions loaded, String word, String more) {
        String id = create("{\"search\": {\"q\": \"" + word + "\"}" + (more.isEmpty() ? "" : ", " + more) + "}")
                .statusCode(201)
                .extract()
                .path("id");
        awaitLoaded(loaded, id, false);
        return id;
    }

    /** What is published from now on is matched as it comes; what came before, a search covers. */
    static void awaitLoaded(LoadedSubscriptions loaded, String id, boolean paused) {
        Eventually.until(
                "it is loaded",
                () -> loaded.current(UUID.fromString(id))
                        .filter(term -> term.paused() == paused)
                        .isPresent());
    }

    static JsonPath subscription(String id) {
        return tester().get("/api/subscriptions/" + id).jsonPath();
    }

    static void awaitCounts(String id, int matched, int delivered, int suppressed) {
        awaitCounts(AlertProfile.KEY, id, Map.of("matched", matched, "delivered", delivered, "suppressed", suppressed));
    }

    /** What is not named is none. */
    static void awaitCounts(String key, String id, Map<String, Integer> counts) {
        Eventually.passes(() -> {
            JsonPath found = as(key).get("/api/subscriptions/" + id).jsonPath();
            for (String name : List.of("matched", "delivered", "suppressed", "pending")) {
                assertThat(found.getInt("counts." + name)).as(name).isEqualTo(counts.getOrDefault(name, 0));
            }
        });
    }

    static Set<String> reasons(String id) {
        return tester().get("/api/alerts?subscription=" + id).jsonPath().<String>getList("items.reason").stream()
                .filter(reason -> reason != null)
                .collect(Collectors.toSet());
    }

    static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
