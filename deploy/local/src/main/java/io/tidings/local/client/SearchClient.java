package io.tidings.local.client;

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
import java.util.List;
import java.util.stream.Collectors;

/** Searches a running system. */
public final class SearchClient {

    private static final int OK = 200;

    private final URI system;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Searches the system at that address. */
    public SearchClient(URI system) {
        this.system = system;
    }

    /** A parameter of the search API; a name may come more than once. */
    public record Parameter(String name, String value) {
        String encoded() {
            return URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    /** The system does not understand what it was asked; the message says what and where. */
    public static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * The answer of {@code GET /api/announcements}.
     *
     * @throws RefusedException when a parameter is wrong
     * @throws IOException when the system does not answer
     */
    public JsonNode search(List<Parameter> parameters) throws IOException, InterruptedException, RefusedException {
        String query = parameters.stream().map(Parameter::encoded).collect(Collectors.joining("&", "?", ""));
        HttpRequest request = HttpRequest.newBuilder(system.resolve("/api/announcements" + query))
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        JsonNode tree = new ObjectMapper().readTree(response.body());
        if (response.statusCode() == OK) {
            return tree;
        }
        String words = Problem.words(tree) + Problem.marks(tree, "q", value(parameters, "q"));
        if (response.statusCode() >= 500) {
            throw new IOException(words);
        }
        throw new RefusedException(words);
    }

    private static String value(List<Parameter> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst()
                .orElse("");
    }
}
