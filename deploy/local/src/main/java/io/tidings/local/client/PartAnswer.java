package io.tidings.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What became of lines that were sent together. Lines are counted from 1 inside of what was sent. */
public sealed interface PartAnswer {

    /**
     * Each was taken or refused.
     *
     * @param refused why, by line; all others were taken
     */
    record Settled(Map<Integer, String> refused) implements PartAnswer {}

    /**
     * Not all could be taken now.
     *
     * @param next the first line that is to be sent again
     * @param refused why, by line; all others before the next one were taken
     * @param reason why not now, for a person
     * @param retryAfter when to come again, if that was said
     */
    record Stopped(int next, Map<Integer, String> refused, String reason, Optional<Duration> retryAfter)
            implements PartAnswer {}

    /**
     * None can ever be taken like this: what is said of all lines is wrong.
     *
     * @param reason for a person
     */
    record Rejected(String reason) implements PartAnswer {}

    /** Reads an answer. */
    static PartAnswer of(HttpResponse<byte[]> response, JsonNode tree) {
        Map<Integer, String> refused = new TreeMap<>();
        for (JsonNode item : tree.path("items")) {
            if (item.has("error")) {
                refused.put(item.path("line").asInt(), Problem.words(item.path("error")));
            }
        }
        int status = response.statusCode();
        if (status == 202 && tree.has("items")) {
            return new Settled(refused);
        }
        if (status >= 500 || status == 429 || status == 408 || tree.has("line")) {
            String reason = tree.has("detail") ? Problem.words(tree) : "it answers with status " + status;
            return new Stopped(tree.path("line").asInt(1), refused, reason, retryAfter(response));
        }
        return new Rejected(Problem.words(tree));
    }

    private static Optional<Duration> retryAfter(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,5}"))
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }
}
