package io.tidings.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the page's schema.org nodes (JSON-LD, graphs included) state. */
final class StructuredData {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonParser.Feature.ALLOW_COMMENTS)
            .build();

    private static final int MOST_NODES = 1_000;

    private static final Pattern ARTICLE = Pattern.compile(
            ".*(?:Article|Posting|Report|Announcement|GovernmentService|WebPage|CreativeWork|Document)");

    private static final Pattern NEWS = Pattern.compile(".*(?:Article|Posting|Report|Announcement)");

    private final List<JsonNode> nodes = new ArrayList<>();
    private final JsonNode article;

    private StructuredData(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            read(script.data());
        }
        this.article = best(NEWS)
                .or(() -> best(ARTICLE))
                .or(() -> best(Pattern.compile(".*")))
                .orElse(MissingNode.getInstance());
    }

    static StructuredData of(Document page) {
        return new StructuredData(page);
    }

    private void read(String json) {
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            return;
        }
        while (!open.isEmpty() && nodes.size() < MOST_NODES) {
            JsonNode node = open.poll();
            if (node.isObject()) {
                nodes.add(node);
            }
            node.forEach(open::add);
        }
    }

    private Optional<JsonNode> best(Pattern type) {
        return nodes.stream()
                .filter(node -> !text(node.path("datePublished")).isEmpty()
                        || !text(node.path("articleBody")).isEmpty())
                .filter(node -> type.matcher(text(node.path("@type"))).matches())
                .findFirst();
    }

    Optional<String> headline() {
        return stated("headline");
    }

    Optional<String> datePublished() {
        return stated("datePublished");
    }

    Optional<String> dateModified() {
        return stated("dateModified");
    }

    Optional<String> language() {
        return stated("inLanguage");
    }

    Optional<String> description() {
        return stated("description");
    }

    Optional<String> articleBody() {
        return stated("articleBody");
    }

    Optional<String> publisher() {
        return name(article.path("publisher")).or(() -> name(article.path("sourceOrganization")));
    }

    private Optional<String> name(JsonNode who) {
        JsonNode first = who.isArray() ? who.path(0) : who;
        String own = first.isTextual() ? first.asText() : text(first.path("name"));
        String id = text(first.path("@id"));
        if (own.isBlank() && !id.isEmpty()) {
            own = nodes.stream()
                    .filter(node -> text(node.path("@id")).equals(id))
                    .map(node -> text(node.path("name")))
                    .filter(name -> !name.isBlank())
                    .findFirst()
                    .orElse("");
        }
        return Optional.of(own).filter(name -> !name.isBlank() && !name.startsWith("http"));
    }

    private Optional<String> stated(String field) {
        return Optional.of(text(article.path(field))).filter(text -> !text.isBlank());
    }

    /** A text, or the first of several. */
    private static String text(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElse("");
        }
        return node.isTextual() ? node.asText() : "";
    }
}
