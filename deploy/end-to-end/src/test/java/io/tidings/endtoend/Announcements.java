package io.tidings.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The public address, used as any client would. */
record Announcements(URI address) {

    JsonPath search(Map<String, ?> parameters) {
        return given().baseUri(address.toString())
                .queryParams(parameters)
                .get("/api/announcements")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<String> titlesOf(Map<String, ?> parameters) {
        return search(parameters).getList("items.title", String.class);
    }

    /** Every hit of a query over all its pages: id to revision. */
    Map<String, Integer> revisionsOf(String query) {
        Map<String, Integer> found = new LinkedHashMap<>();
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("q", query, "sort", "newest", "size", 100));
        while (true) {
            JsonPath page = search(parameters);
            for (Map<String, ?> item : page.<Map<String, ?>>getList("items")) {
                Integer before = found.put((String) item.get("id"), (Integer) item.get("revision"));
                assertThat(before)
                        .as("announcement %s is on one page only", item.get("id"))
                        .isNull();
            }
            if (page.get("next") == null) {
                return found;
            }
            parameters.put("after", page.getString("next"));
        }
    }

    ValidatableResponse submit(String contentType, byte[] body) {
        return given().baseUri(address.toString())
                .contentType(contentType)
                .body(body)
                .post("/api/submissions")
                .then();
    }

    String statusOf(String id) {
        return given().baseUri(address.toString())
                .get("/api/submissions/{id}", id)
                .then()
                .extract()
                .path("status");
    }

    static List<Map<String, Object>> entries(JsonPath json, String path) {
        return new ArrayList<>(json.<Map<String, Object>>getList(path));
    }
}
