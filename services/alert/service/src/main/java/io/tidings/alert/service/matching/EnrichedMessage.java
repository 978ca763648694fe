package io.tidings.alert.service.matching;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.UndecodableException;
import io.tidings.search.EnrichedRecord;
import io.tidings.stage.IncomingRecord;

/** What a record of the enriched topic says. */
sealed interface EnrichedMessage {

    /** An announcement, in a revision and reading. */
    record Announced(EnrichedRecord enriched) implements EnrichedMessage {}

    /** The announcement is to be removed for good. */
    record Erased(AnnouncementId id) implements EnrichedMessage {}

    /** Nothing that can be understood, now or ever. */
    record Undecodable(String reason) implements EnrichedMessage {}

    /** Reads a record. */
    static EnrichedMessage of(IncomingRecord record) {
        AnnouncementId key;
        try {
            key = new AnnouncementId(record.key());
        } catch (IllegalArgumentException e) {
            return new Undecodable("key: " + e.getMessage());
        }
        byte[] value = record.value();
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
