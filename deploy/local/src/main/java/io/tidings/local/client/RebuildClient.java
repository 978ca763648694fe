package io.tidings.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Has the search indices rebuilt, at the index service's own port. */
public final class RebuildClient {

    private static final int OK = 200;

    private final URI rebuild;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Talks to the index service at that address. */
    public RebuildClient(URI index) {
        this.rebuild = index.resolve("/api/rebuild");
    }

    /**
     * How a rebuild stands.
     *
     * @param stage none, reading, comparing or failed
     * @param searched the indices that are searched
     * @param next those that are being built
     * @param old those that were searched before and still have readers
     * @param unread records still to be read into the next ones
     * @param compared documents compared
     * @param carried documents carried over from the old ones
     * @param documents how many both held when they were last found equal
     * @param words why it failed, else the checksum
     */
    public record Standing(
            String stage,
            List<String> searched,
            List<String> next,
            List<String> old,
            long unread,
            long compared,
            long carried,
            long documents,
            String words) {

        /** Whether a rebuild is under way. */
        public boolean underWay() {
            return !next.isEmpty();
        }
    }

    /** How it stands. */
    public Standing standing() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(rebuild));
    }

    /** Begins a rebuild; where one is under way, it goes on. */
    public Standing begin() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(rebuild).POST(BodyPublishers.noBody()));
    }

    /** Gives a rebuild up. */
    public Standing abandon() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(rebuild).DELETE());
    }

    private Standing send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofByteArray());
        JsonNode answer = json.readTree(response.body());
        if (response.statusCode() != OK) {
            throw new IOException(Problem.words(answer));
        }
        return standing(answer);
    }

    private static Standing standing(JsonNode answer) {
        return new Standing(
                answer.path("stage").asText(),
                names(answer.path("searched")),
                names(answer.path("next")),
                names(answer.path("old")),
                answer.path("unread").asLong(),
                answer.path("compared").asLong(),
                answer.path("carried").asLong(),
                answer.path("documents").asLong(),
                answer.hasNonNull("reason")
                        ? answer.path("reason").asText()
                        : answer.path("checksum").asText(""));
    }

    private static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }
}
