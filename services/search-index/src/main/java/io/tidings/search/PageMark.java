package io.tidings.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tidings.contracts.AnnouncementId;
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

    /** The sort values to go on after: of the kinds that these sort by, the last of them an id. */
    List<FieldValue> read(String mark, List<SortOptions> sort) throws InvalidPageException {
        JsonNode values = json(mark);
        if (!values.isArray() || values.size() != sort.size() + 1) {
            throw new InvalidPageException("it is no mark of a page");
        }
        if (!values.get(0).asText().equals(bond)) {
            throw new InvalidPageException("it belongs to another query or order");
        }
        List<FieldValue> read = new ArrayList<>();
        for (int i = 1; i < sort.size(); i++) {
            read.add(number(values.get(i), sort.get(i - 1).isScore()));
        }
        read.add(id(values.get(sort.size())));
        return read;
    }

    private static FieldValue number(JsonNode value, boolean score) throws InvalidPageException {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return FieldValue.of(value.longValue());
        }
        if (score && value.isDouble()) {
            return FieldValue.of(value.doubleValue());
        }
        throw new InvalidPageException("it is no mark of a page");
    }

    private static FieldValue id(JsonNode value) throws InvalidPageException {
        try {
            return FieldValue.of(new AnnouncementId(value.asText()).value());
        } catch (IllegalArgumentException e) {
            throw new InvalidPageException("it is no mark of a page");
        }
    }

    private static JsonNode json(String mark) throws InvalidPageException {
        try {
            return MAPPER.readTree(new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw new InvalidPageException("it is no mark of a page");
        }
    }
}
