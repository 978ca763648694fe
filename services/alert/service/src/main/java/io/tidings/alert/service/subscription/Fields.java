package io.tidings.alert.service.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tidings.alert.service.Fault;
import io.tidings.vocabulary.Closest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, and what is wrong with them. */
final class Fields {

    private final JsonNode object;
    private final String path;
    private final List<Fault> faults;

    Fields(JsonNode object, String path, List<Fault> faults) {
        this.object = object.isObject() ? object : MissingNode.getInstance();
        this.path = path;
        this.faults = faults;
        if (!object.isObject()) {
            refuse("", "is a JSON object");
        }
    }

    static Fields of(JsonNode object) {
        return new Fields(object, "", new ArrayList<>());
    }

    List<Fault> faults() {
        return faults;
    }

    void refuse(String field, String message) {
        String where = path + field;
        faults.add(Fault.of(
                where.isEmpty() ? "body" : where.endsWith(".") ? where.substring(0, where.length() - 1) : where,
                message));
    }

    void only(List<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String near = Closest.to(name, known).orElse(null);
                String message = "unknown field"
                        + (near == null ? "; there are " + String.join(", ", known) : "; did you mean " + near + "?");
                faults.add(new Fault(path + name, 0, 0, message, near));
            }
        });
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    JsonNode node(String name) {
        return object.path(name);
    }

    Fields object(String name) {
        return new Fields(object.path(name), path + name + ".", faults);
    }

    List<Fields> objects(String name) {
        List<Fields> all = new ArrayList<>();
        JsonNode list = object.path(name);
        if (!list.isArray()) {
            refuse(name, "is a list");
            return all;
        }
        for (int i = 0; i < list.size(); i++) {
            all.add(new Fields(list.get(i), path + name + "[" + i + "].", faults));
        }
        return all;
    }

    /** Text, which must be there. */
    String text(String name, int longest) {
        Optional<String> text = optional(name, longest);
        if (text.isEmpty() && !has(name)) {
            refuse(name, "is missing");
        }
        return text.orElse("");
    }

    Optional<String> optional(String name, int longest) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = object.get(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            refuse(name, "is text");
            return Optional.empty();
        }
        String text = value.asText().strip().replace("\u0000", "");
        if (text.length() > longest) {
            refuse(name, "has at most " + longest + " characters");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    @Nullable String oneOf(String name, List<String> words, @Nullable String usual) {
        Optional<String> word = optional(name, 100);
        if (word.isPresent() && !words.contains(word.get())) {
            String near = Closest.to(word.get(), words).orElse(null);
            faults.add(new Fault(path + name, 0, word.get().length(), "is one of " + String.join(", ", words), near));
            return usual;
        }
        return word.orElse(usual);
    }
}
