package io.tidings.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The fields of a JSON object; values of another type than expected are taken where their meaning is plain, and counted. */
record JsonFields(JsonNode node, Values values) {

    /** A text that says something. */
    Optional<String> text(String name) {
        JsonNode value = node.path(name);
        if (value.isNumber() || value.isBoolean()) {
            values.repairs().note(Repair.Kind.WRONG_TYPE, name + " is not a text");
            return Optional.of(value.asText());
        }
        if (!value.isTextual()) {
            noteUnexpected(name, value);
            return Optional.empty();
        }
        return Optional.of(value.textValue()).filter(text -> !text.isBlank());
    }

    private void noteUnexpected(String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            values.repairs().note(Repair.Kind.WRONG_TYPE, name + " is not a text");
        }
    }

    Optional<String> address(String name, String base) {
        return text(name).flatMap(written -> values.address(base, written));
    }

    Optional<FeedDate> date(String name) {
        return text(name).flatMap(values::date);
    }

    OptionalLong number(String name) {
        JsonNode value = node.path(name);
        return value.isNumber() && value.asLong() >= 0 ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }

    boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    JsonFields object(String name) {
        return new JsonFields(node.path(name), values);
    }

    /** The elements of a list; none when it is no list. */
    Stream<JsonFields> list(String name) {
        return node.path(name).valueStream().map(value -> new JsonFields(value, values));
    }

    /** The texts of a list. */
    List<String> texts(String name) {
        JsonNode list = node.path(name);
        return list.isArray()
                ? list.valueStream()
                        .filter(JsonNode::isValueNode)
                        .map(JsonNode::asText)
                        .filter(text -> !text.isBlank())
                        .toList()
                : List.of();
    }
}
