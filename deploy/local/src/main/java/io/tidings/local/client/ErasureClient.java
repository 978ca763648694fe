package io.tidings.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Erases announcements for legal reasons, at the ingest service's own port. */
public final class ErasureClient {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int FAILED = 500;

    private final URI ingest;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Talks to the ingest service at that address. */
    public ErasureClient(URI ingest) {
        this.ingest = ingest;
    }

    /**
     * An announcement in the words of a person.
     *
     * @param id its id
     * @param words title, address, source and number of revisions
     */
    public record Told(String id, String words) {}

    /** What an erasure would take, and what else says the same. */
    public record Preview(List<Told> announcements, List<Told> copies) {}

    /** Why, and who decided it. */
    public record Said(String who, String reason) {}

    /** It was asked wrongly, or there is nothing of the kind. */
    public static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /** What an erasure of this id or address would take. */
    public Preview preview(String name) throws IOException, InterruptedException, RefusedException {
        String parameter = field(name) + "=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        JsonNode answer = ask(HttpRequest.newBuilder(at("/preview?" + parameter)));
        return new Preview(told(answer.path("announcements")), told(answer.path("copies")));
    }

    /** Erases; returns the ids of all that is erased. */
    public List<String> erase(String name, boolean withCopies, Said said)
            throws IOException, InterruptedException, RefusedException {
        ObjectNode body = said(said).put(field(name), name).put("withCopies", withCopies);
        List<String> erased = new ArrayList<>();
        for (JsonNode id : send("", body).path("erased")) {
            erased.add(id.asText());
        }
        return erased;
    }

    /** Lets an announcement come in again. */
    public void lift(String id, Said said) throws IOException, InterruptedException, RefusedException {
        send("/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/lift", said(said));
    }

    /** Where an erasure stands, as the service says it. */
    public JsonNode state(String id) throws IOException, InterruptedException, RefusedException {
        return ask(HttpRequest.newBuilder(at("/" + URLEncoder.encode(id, StandardCharsets.UTF_8))));
    }

    private static String field(String name) {
        return name.contains("://") ? "url" : "id";
    }

    private ObjectNode said(Said said) {
        return json.createObjectNode().put("by", said.who()).put("reason", said.reason());
    }

    private JsonNode send(String path, ObjectNode body) throws IOException, InterruptedException, RefusedException {
        return ask(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private URI at(String path) {
        return ingest.resolve("/api/erasures" + path);
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException, RefusedException {
        var response = http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofByteArray());
        JsonNode tree = json.readTree(response.body());
        if (response.statusCode() == OK) {
            return tree;
        }
        if (response.statusCode() == NOT_FOUND) {
            throw new RefusedException("nothing was erased under this id");
        }
        if (response.statusCode() >= FAILED) {
            throw new IOException(Problem.words(tree));
        }
        throw new RefusedException(Problem.words(tree));
    }

    private static List<Told> told(JsonNode announcements) {
        List<Told> told = new ArrayList<>();
        for (JsonNode one : announcements) {
            List<String> words = new ArrayList<>();
            words.add("\"" + one.path("title").asText("without a title") + "\"");
            if (one.hasNonNull("url")) {
                words.add(one.path("url").asText());
            }
            words.add("source " + one.path("source").asText());
            int revisions = one.path("revisions").asInt();
            words.add(revisions + (revisions == 1 ? " revision" : " revisions"));
            told.add(new Told(one.path("id").asText(), String.join(", ", words)));
        }
        return told;
    }
}
