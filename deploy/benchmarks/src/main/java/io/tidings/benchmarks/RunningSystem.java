package io.tidings.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A system that is up, used as any client would. */
record RunningSystem(URI base, HttpClient client) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static RunningSystem at(URI base) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new RunningSystem(base, client);
    }

    JsonNode submit(String body, String contentType) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/submissions"))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return answer(request, 202);
    }

    /** How many announcements a query finds, counted exactly. */
    long found(String query) throws IOException, InterruptedException {
        String search = "/api/announcements?size=1&total=exact&copies=include&q="
                + URLEncoder.encode(query, StandardCharsets.UTF_8);
        return answer(HttpRequest.newBuilder(base.resolve(search)).build(), 200)
                .get("total")
                .asLong();
    }

    /** Makes a subscription that belongs to the key's program. */
    JsonNode subscribe(String body, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/subscriptions"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return answer(request, 201);
    }

    /** Deletes what the key's program owns. */
    void delete(URI path, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + key)
                .DELETE()
                .build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
    }

    static String json(Object value) throws IOException {
        return JSON.writeValueAsString(value);
    }

    private JsonNode answer(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != expected) {
            throw new IOException(request.method() + " " + request.uri() + " answered " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(response.body());
    }
}
