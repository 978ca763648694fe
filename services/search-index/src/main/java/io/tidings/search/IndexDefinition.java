package io.tidings.search;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.vocabulary.Groupings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the indices are created with, and what they are held against at every start. */
final class IndexDefinition {

    private static final JsonPointer MADE_BY = JsonPointer.compile("/_meta");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode MAPPINGS = mappings(resource("announcement.mapping.json"));
    private static final JsonNode ANALYSIS = resource("announcement.analysis.json");

    private IndexDefinition() {}

    static JsonNode mappings() {
        return MAPPINGS;
    }

    /** Whether what an index holds for counting was made as we make it, by the groupings that searches expand. */
    static boolean countsAsWeDo(JsonNode mappings) {
        return mappings.at(MADE_BY).equals(MAPPINGS.at(MADE_BY));
    }

    private static JsonNode mappings(JsonNode written) {
        ObjectNode meta = (ObjectNode) written.get("_meta");
        meta.put("groupings", Groupings.standard().fingerprint());
        return written;
    }

    /** The body of a create request. */
    static String create(IndexSettings settings, List<String> aliases) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode index = body.putObject("settings");
        index.put("number_of_shards", settings.shards());
        index.put("number_of_replicas", settings.replicas());
        // Set, not left to its default: an index with the default stops refreshing when nobody searches.
        index.put("refresh_interval", settings.refreshInterval().toMillis() + "ms");
        // How long the server remembers a deletion, so that a writer that was paused cannot bring an erased text back.
        index.put("gc_deletes", "1h");
        index.put("highlight.max_analyzed_offset", 2_000_000);
        index.set("analysis", ANALYSIS);
        body.set("mappings", MAPPINGS);
        ObjectNode named = body.putObject("aliases");
        aliases.forEach(named::putObject);
        return body.toString();
    }

    /** Where an index's mapping differs from ours, one line each; empty when it fits. */
    static List<String> differences(JsonNode found) {
        List<String> differences = new ArrayList<>();
        compare("", MAPPINGS, found, differences);
        return differences;
    }

    private static void compare(String path, JsonNode ours, JsonNode found, List<String> differences) {
        if (!ours.isObject() || !found.isObject()) {
            if (!ours.asText().equals(found.asText()) || ours.isContainerNode() != found.isContainerNode()) {
                differences.add(path + " is " + shortened(found) + ", not " + shortened(ours));
            }
            return;
        }
        TreeSet<String> names = new TreeSet<>();
        ours.fieldNames().forEachRemaining(names::add);
        found.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String inner = path.isEmpty() ? name : path + "." + name;
            if (!found.has(name)) {
                differences.add(inner + " is missing");
            } else if (!ours.has(name)) {
                differences.add(inner + " is unknown here");
            } else {
                compare(inner, ours.get(name), found.get(name), differences);
            }
        }
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static JsonNode resource(String name) {
        try (InputStream in = IndexDefinition.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
