package io.tidings.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.UndecodableException;
import org.jspecify.annotations.Nullable;

/**
 * The event inside a stored document, read back as exactly as it was written. Documents are fetched whole: picking fields
 * makes the server write their numbers anew, as doubles.
 */
final class StoredEvent {

    private static final String FIELD = "event";

    /** Reads numbers as they stand: a double would lose pennies. */
    static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StoredEvent() {}

    static AnnouncementEnriched of(@Nullable ObjectNode document) {
        return record(document).event();
    }

    /** With the bytes to store it by again. */
    static EnrichedRecord record(@Nullable ObjectNode document) {
        JsonNode event = document == null ? null : document.get(FIELD);
        if (event == null) {
            throw new IllegalStateException("a stored document has no event");
        }
        try {
            return EnrichedRecord.decode(EXACT.writeValueAsBytes(event));
        } catch (UndecodableException | JsonProcessingException e) {
            throw new IllegalStateException("a stored event cannot be read back", e);
        }
    }
}
