package io.tidings.endtoend;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A client that sends one after another and repeats what was not acknowledged, as every client must. */
final class Sending {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger ACCEPTED = new AtomicInteger();
    private static final Map<String, String> SUBMISSIONS = new ConcurrentHashMap<>();

    private Sending() {}

    /** How many of the present round are acknowledged. */
    static int accepted() {
        return ACCEPTED.get();
    }

    /** The client's own id by announcement id. */
    static Map<String, String> submissionsById() {
        return SUBMISSIONS;
    }

    static void persistently(Announcements announcements, List<String> lines) {
        ACCEPTED.set(0);
        for (String line : lines) {
            while (!acknowledged(announcements, line)) {
                LockSupport.parkNanos(100_000_000);
            }
            ACCEPTED.incrementAndGet();
        }
    }

    private static boolean acknowledged(Announcements announcements, String line) {
        try {
            var response = given().baseUri(announcements.address().toString())
                    .contentType("application/json")
                    .body(line)
                    .post("/api/submissions");
            if (response.statusCode() == 202) {
                JsonNode submission = JSON.readTree(line);
                SUBMISSIONS.put(response.path("id"), submission.get("id").asText());
                return true;
            }
            if (response.statusCode() < 500) {
                throw new AssertionError("refused: " + response.asString());
            }
            return false;
        } catch (java.io.IOException | RuntimeException away) {
            return false;
        }
    }
}
