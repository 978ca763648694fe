package io.tidings.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Problem JSON (RFC 9457) as a person reads it. */
final class Problem {

    private Problem() {}

    /** Everything that is wrong, with the field or parameter it concerns. */
    static String words(JsonNode problem) {
        if (problem.isTextual()) {
            return problem.asText();
        }
        List<String> errors = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            errors.add(named(error, text(error, "detail", text(error, "message", ""))));
        }
        return errors.isEmpty()
                ? named(problem, text(problem, "detail", text(problem, "title", "refused")))
                : String.join("; ", errors);
    }

    /** The query with its mistakes underlined, on lines of their own; empty when no mistake has a place in it. */
    static String marks(JsonNode problem, String parameter, String query) {
        StringBuilder marks = new StringBuilder();
        for (JsonNode error : problem.path("errors")) {
            int start = error.path("position").asInt(-1);
            int length = Math.max(1, error.path("length").asInt(1));
            if (text(error, "parameter", "").equals(parameter) && start >= 0 && start <= query.length()) {
                marks.append("\n  ")
                        .append(query)
                        .append("\n  ")
                        .append(" ".repeat(start))
                        .append("^".repeat(length));
            }
        }
        return marks.toString();
    }

    private static String named(JsonNode error, String words) {
        String name = text(error, "field", text(error, "parameter", ""));
        return name.isEmpty() || words.startsWith(name + ":") ? words : name + ": " + words;
    }

    private static String text(JsonNode node, String name, String otherwise) {
        String text = node.path(name).asText("");
        return text.isEmpty() ? otherwise : text;
    }
}
