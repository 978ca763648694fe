package io.tidings.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tidings.query.language.SearchQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended, in a form that callers hand back and do not read: the sort values of its last hit, bound to the query
 * and the order, since with any other they would point nowhere.
 */
final class PageMark {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String bond;

    PageMark(SearchQuery query, SortOrder order) {
        this.bond = Integer.toHexString((query.canonical() + "\n" + order).hashCode());
    }

    String write(List<FieldValue> sort) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        values.add(bond);
        for (FieldValue value : sort) {
            switch (value._kind()) {
                case Long -> values.add(value.longValue());
                case Double -> values.add(value.doubleValue());
                default -> values.add(value.stringValue());
            }
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(values.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The sort values to go on after. */
    List<FieldValue> read(String mark, int length) throws InvalidPageException {
        JsonNode values = json(mark);
        if (!values.isArray() || values.size() != length + 1) {
            throw new InvalidPageException("it is no mark of a page");
        }
        if (!values.get(0).asText().equals(bond)) {
            throw new InvalidPageException("it belongs to another query or order");
        }
        List<FieldValue> sort = new ArrayList<>();
        for (int i = 1; i <= length; i++) {
            sort.add(value(values.get(i)));
        }
        return sort;
    }

    private static FieldValue value(JsonNode value) throws InvalidPageException {
        if (value.canConvertToLong() && value.isIntegralNumber()) {
            return FieldValue.of(value.longValue());
        }
        if (value.isDouble()) {
            return FieldValue.of(value.doubleValue());
        }
        if (value.isTextual()) {
            return FieldValue.of(value.textValue());
        }
        throw new InvalidPageException("it is no mark of a page");
    }

    private static JsonNode json(String mark) throws InvalidPageException {
        try {
            return MAPPER.readTree(new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw new InvalidPageException("it is no mark of a page");
        }
    }
}
