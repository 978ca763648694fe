package io.tidings.search;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.UndecodableException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The event inside a stored document, read back as exactly as it was written. Documents are fetched whole: picking fields
 * makes the server write their numbers anew, as doubles. What stands beside the event is passed over.
 *
 * @param event null when the document has none
 */
@JsonDeserialize(using = StoredEvent.Reading.class)
record StoredEvent(@Nullable AnnouncementEnriched event) {

    private static final String FIELD = "event";

    /** Reads numbers as they stand: a double would lose pennies. */
    static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** A document that this version cannot read; asking again does not help. */
    static final class UnreadableException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        UnreadableException(String message, @Nullable Exception cause) {
            super(message, cause);
        }
    }

    /** Straight from the answer into the event; a page of hits is most of what a search sends. */
    static final class Reading extends JsonDeserializer<StoredEvent> {

        @Override
        public StoredEvent deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            AnnouncementEnriched event = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(FIELD);
                parser.nextToken();
                if (found) {
                    event = event(parser);
                } else {
                    parser.skipChildren();
                }
            }
            return new StoredEvent(event);
        }

        private static AnnouncementEnriched event(JsonParser parser) throws IOException {
            try {
                return EventCodec.read(parser, AnnouncementEnriched.class);
            } catch (JsonProcessingException e) {
                throw new UnreadableException("a stored event cannot be read back", e);
            }
        }
    }

    static AnnouncementEnriched of(@Nullable StoredEvent document) {
        if (document == null || document.event() == null) {
            throw new UnreadableException("a stored document has no event", null);
        }
        return document.event();
    }

    /** With the bytes to store it by again. */
    static EnrichedRecord record(@Nullable ObjectNode document) {
        JsonNode event = document == null ? null : document.get(FIELD);
        if (event == null) {
            throw new UnreadableException("a stored document has no event", null);
        }
        try {
            return EnrichedRecord.decode(EXACT.writeValueAsBytes(event));
        } catch (UndecodableException | JsonProcessingException e) {
            throw new UnreadableException("a stored event cannot be read back", e);
        }
    }
}
