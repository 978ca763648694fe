package io.tidings.search;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.UndecodableException;
import org.jspecify.annotations.Nullable;

/** What a record of the enriched topic says. */
public sealed interface EnrichedMessage {

    /** An announcement, in a revision and reading. */
    record Announced(EnrichedRecord enriched) implements EnrichedMessage {}

    /** The announcement is to be removed for good. */
    record Erased(AnnouncementId id) implements EnrichedMessage {}

    /** Nothing that can be understood, now or ever. */
    record Undecodable(String reason) implements EnrichedMessage {}

    /**
     * Reads a record.
     *
     * @param recordKey must be the announcement's id, or its order on the topic would be lost
     * @param value its bytes, null for a tombstone
     */
    static EnrichedMessage of(String recordKey, byte @Nullable [] value) {
        AnnouncementId key;
        try {
            key = new AnnouncementId(recordKey);
        } catch (IllegalArgumentException e) {
            return new Undecodable("key: " + e.getMessage());
        }
        if (value == null) {
            return new Erased(key);
        }
        try {
            EnrichedRecord enriched = EnrichedRecord.decode(value);
            AnnouncementId id = enriched.event().announcement().id();
            return id.equals(key)
                    ? new Announced(enriched)
                    : new Undecodable("the key is " + key + ", the announcement's id " + id);
        } catch (UndecodableException e) {
            return new Undecodable(e.getMessage());
        } catch (NullPointerException e) {
            return new Undecodable("it lacks a section: " + e.getMessage());
        }
    }
}
