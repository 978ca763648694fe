package io.tidings.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a service says of itself at {@code /q/health}.
 *
 * @param well whether everything that was asked for is up
 * @param words what is down or degraded and why, for a person; "well" when nothing is
 */
record ServiceHealth(boolean well, String words) {

    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All of it; empty when the service does not answer. */
    static Optional<ServiceHealth> all(HttpClient http, int port) {
        return ask(http, port, "/q/health");
    }

    /** Whether it can do its work for a caller. */
    static Optional<ServiceHealth> readiness(HttpClient http, int port) {
        return ask(http, port, "/q/health/ready");
    }

    /** Whether it is not stuck. */
    static Optional<ServiceHealth> liveness(HttpClient http, int port) {
        return ask(http, port, "/q/health/live");
    }

    private static Optional<ServiceHealth> ask(HttpClient http, int port, String path) {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(ANSWER)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(question, HttpResponse.BodyHandlers.ofByteArray());
            return Optional.of(read(JSON.readTree(response.body())));
        } catch (IOException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Reads MicroProfile Health's JSON. */
    static ServiceHealth read(JsonNode health) {
        List<String> words = new ArrayList<>();
        for (JsonNode check : health.path("checks")) {
            JsonNode data = check.path("data");
            if (!check.path("status").asText().equals("UP")) {
                words.add(check.path("name").asText() + " is down" + reason(data));
            } else if (data.path("state").asText().equals("degraded")) {
                words.add("degraded" + reason(data));
            }
        }
        boolean up = health.path("status").asText().equals("UP");
        String otherwise = up ? "well" : "down";
        return new ServiceHealth(up, words.isEmpty() ? otherwise : String.join("; ", words));
    }

    private static String reason(JsonNode data) {
        String reason = data.path("reason").asText(data.path("error").asText(""));
        return reason.isEmpty() ? "" : ": " + reason;
    }
}
