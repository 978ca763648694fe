package io.tidings.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a running system about its sources. */
public final class SourcesClient {

    /** Longer than the service itself takes for a preview. */
    private static final Duration ANSWER = Duration.ofSeconds(75);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI sources;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Asks the system at that address. */
    public SourcesClient(URI system) {
        this.sources = system.resolve("/api/sources");
    }

    /** The system will not do what it was asked; the message says why, and what was tried. */
    public static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /** What is at a path below {@code /api/sources}. */
    public JsonNode get(String path) throws IOException, InterruptedException, RefusedException {
        return answer(request(path).GET().build());
    }

    /** Sends an object, or nothing when it is empty. */
    public JsonNode post(String path, JsonNode body) throws IOException, InterruptedException, RefusedException {
        BodyPublisher bytes =
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(bytes)
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(sources + path)).timeout(ANSWER);
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException, RefusedException {
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        JsonNode tree = JSON.readTree(response.body());
        if (response.statusCode() < 300) {
            return tree;
        }
        StringBuilder words = new StringBuilder(Problem.words(tree));
        for (JsonNode tried : tree.path("tried")) {
            words.append("\n  tried ")
                    .append(tried.path("address").asText())
                    .append(": ")
                    .append(tried.path("reason").asText());
        }
        if (response.statusCode() >= 500) {
            throw new IOException(words.toString());
        }
        throw new RefusedException(words.toString());
    }
}
