package io.tidings.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The page's schema.org article (JSON-LD), if it has one.
 *
 * @param article the node that has a date of publication; null when there is none
 */
record StructuredData(@Nullable JsonNode article) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_NODES = 1_000;

    static StructuredData of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonNode article = article(script.data());
            if (article != null) {
                return new StructuredData(article);
            }
        }
        return new StructuredData(null);
    }

    private static @Nullable JsonNode article(String json) {
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            return null;
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            if (node.isObject() && node.path("datePublished").isTextual()) {
                return node;
            }
            node.forEach(open::add);
        }
        return null;
    }

    Optional<String> headline() {
        return text("headline");
    }

    Optional<String> datePublished() {
        return text("datePublished");
    }

    Optional<String> dateModified() {
        return text("dateModified");
    }

    Optional<String> publisher() {
        if (article == null) {
            return Optional.empty();
        }
        return Optional.of(article.path("publisher").path("name"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(name -> !name.isBlank());
    }

    private Optional<String> text(String field) {
        return article == null
                ? Optional.empty()
                : Optional.of(article.path(field))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .filter(text -> !text.isBlank());
    }
}
