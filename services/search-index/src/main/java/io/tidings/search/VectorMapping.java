package io.tidings.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The index of vectors has the filters of the announcements' own mapping and a vector in place of the text. */
final class VectorMapping {

    static final String VECTOR = "vector";

    /** Grows with the mapping of announcements, and when the model changes. */
    static final String INDEX = VectorIndex.ALIAS + "-v" + IndexNames.MAPPING_VERSION;

    private static final String META = "_meta";

    private VectorMapping() {}

    /** The body of a create request. */
    static String create(IndexSettings settings, String alias) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode index = body.putObject("settings");
        index.put("number_of_shards", settings.shards());
        index.put("number_of_replicas", settings.replicas());
        index.put("refresh_interval", settings.refreshInterval().toMillis() + "ms");
        // A writer that was paused cannot bring an erased announcement back.
        index.put("gc_deletes", "1h");
        body.set("mappings", mappings());
        body.putObject("aliases").putObject(alias);
        return body.toString();
    }

    static boolean fits(JsonNode found) {
        return found.path(META).equals(mappings().path(META));
    }

    private static ObjectNode mappings() {
        ObjectNode mappings = IndexDefinition.mappings().deepCopy();
        ObjectNode properties = (ObjectNode) mappings.path("properties");
        properties.remove("event");
        properties.set(VECTOR, vector());
        ((ObjectNode) mappings.path(META)).put("tidings", "vector");
        // Nobody reads a document back: it is made anew from the topics.
        mappings.putObject("_source").put("enabled", false);
        return mappings;
    }

    private static ObjectNode vector() {
        ObjectNode vector = JsonNodeFactory.instance.objectNode();
        vector.put("type", "dense_vector");
        vector.put("element_type", "byte");
        vector.put("dims", VectoredAnnouncement.DIMENSIONS);
        vector.put("index", true);
        vector.put("similarity", "cosine");
        vector.putObject("index_options").put("type", "hnsw");
        return vector;
    }
}
