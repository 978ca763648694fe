package io.tidings.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sends announcements to a running system. */
public final class SubmissionClient {

    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final int ACCEPTED = 202;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI submissions;
    private final HttpClient http;

    /** Sends to the system at that address. */
    public SubmissionClient(URI system) {
        this.submissions = system.resolve("/api/submissions");
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** What became of one announcement. */
    public sealed interface Answer {

        /**
         * It is durable.
         *
         * @param id of the announcement
         */
        record Accepted(String id) implements Answer {}

        /**
         * It can never be taken.
         *
         * @param reason for a person, names the field
         */
        record Refused(String reason) implements Answer {}
    }

    /**
     * Sends one announcement.
     *
     * @param body its bytes as they are
     * @param contentType what they are
     * @param beside facts stated beside it, by their names in JSON
     * @throws IOException when the system does not answer or cannot take anything now
     */
    public Answer send(byte[] body, String contentType, Map<String, String> beside)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = post(body, contentType, beside);
        JsonNode tree = tree(response);
        if (response.statusCode() == ACCEPTED) {
            return new Answer.Accepted(tree.path("id").asText());
        }
        return new Answer.Refused(refusal(response, tree));
    }

    /**
     * Sends lines of JSON, one announcement each; the answers come in the order of the lines.
     *
     * @param charset turns the lines back into the bytes they were read from
     */
    public List<Answer> sendLines(List<String> lines, Charset charset) throws IOException, InterruptedException {
        byte[] body = (String.join("\n", lines) + "\n").getBytes(charset);
        HttpResponse<byte[]> response = post(body, "application/x-ndjson", Map.of());
        JsonNode tree = tree(response);
        List<Answer> answers = new ArrayList<>();
        if (response.statusCode() != ACCEPTED && !tree.has("items")) {
            Answer refused = new Answer.Refused(refusal(response, tree));
            lines.forEach(line -> answers.add(refused));
            return answers;
        }
        for (JsonNode item : tree.path("items")) {
            answers.add(
                    item.has("id")
                            ? new Answer.Accepted(item.path("id").asText())
                            : new Answer.Refused(Problem.words(item.path("error"))));
        }
        if (answers.size() != lines.size()) {
            throw new IOException("the answer speaks of " + answers.size() + " of " + lines.size() + " lines");
        }
        return answers;
    }

    /**
     * Sends lines of JSON of which only the refused ones are of interest.
     *
     * @param body the lines, each with its end
     * @param beside facts stated for all of them, by their names in JSON
     * @throws IOException when nobody knows what became of them: all of them are to be sent again
     */
    public PartAnswer sendPart(byte[] body, Map<String, String> beside) throws IOException, InterruptedException {
        Map<String, String> parameters = new TreeMap<>(beside);
        parameters.put("report", "refused");
        HttpResponse<byte[]> response = post(body, "application/x-ndjson", parameters);
        return PartAnswer.of(response, tree(response));
    }

    private HttpResponse<byte[]> post(byte[] body, String contentType, Map<String, String> beside)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(withParameters(beside))
                .header("Content-Type", contentType)
                .header("Accept", "application/json, application/problem+json")
                .timeout(ANSWER)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI withParameters(Map<String, String> beside) {
        if (beside.isEmpty()) {
            return submissions;
        }
        String query = beside.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + URLEncoder.encode(fact.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        return URI.create(submissions + query);
    }

    private static JsonNode tree(HttpResponse<byte[]> response) throws IOException {
        try {
            return JSON.readTree(response.body());
        } catch (IOException notJson) {
            throw new IOException("status " + response.statusCode() + " without JSON; is that Tidings?", notJson);
        }
    }

    private static String refusal(HttpResponse<byte[]> response, JsonNode problem) throws IOException {
        String words = Problem.words(problem);
        if (response.statusCode() >= 500) {
            throw new IOException(words);
        }
        return words;
    }
}
