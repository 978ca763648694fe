package io.tidings.search;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.UndecodableException;

/**
 * An enriched announcement together with the bytes it travelled as, which are stored unchanged.
 *
 * @param event the announcement
 * @param json its JSON in UTF-8, as read from the topic
 */
public record EnrichedRecord(AnnouncementEnriched event, byte[] json) {

    /**
     * Decodes what travelled.
     *
     * @throws UndecodableException when the bytes are no enriched announcement
     */
    public static EnrichedRecord decode(byte[] json) throws UndecodableException {
        return new EnrichedRecord(EventCodec.decode(json, AnnouncementEnriched.class), json);
    }

    /** Encodes an announcement. */
    public static EnrichedRecord of(AnnouncementEnriched event) {
        return new EnrichedRecord(event, EventCodec.encode(event));
    }
}
