package io.tidings.stage;

import io.tidings.contracts.AnnouncementEvent;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.EventHeaders;
import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.UndecodableException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events of announcements as records, and back: JSON value, CloudEvents headers, announcement id as key. */
public final class EventRecords {

    /** W3C trace context and baggage: whoever follows an announcement through the stages needs them unchanged. */
    private static final List<String> TRACE = List.of("traceparent", "tracestate", "baggage");

    private EventRecords() {}

    /**
     * Reads an event.
     *
     * @throws UndecodableException when the bytes are no such event, or the key is not its announcement's id
     */
    public static <E extends AnnouncementEvent> E read(IncomingRecord record, Class<E> type)
            throws UndecodableException {
        byte[] value = record.value();
        if (value == null) {
            throw new UndecodableException("expected a " + type.getSimpleName() + ", found a tombstone", null);
        }
        E event = EventCodec.decode(value, type);
        if (event.announcement() == null) {
            throw new UndecodableException(type.getSimpleName() + " .announcement: missing", null);
        }
        String id = event.announcement().id().value();
        if (!id.equals(record.key())) {
            throw new UndecodableException(
                    "the record's key \"" + record.key() + "\" is not its announcement's id " + id, null);
        }
        return event;
    }

    /**
     * An event to publish.
     *
     * @param topic where to
     * @param event what happened
     * @param cause the record that led to it; its trace context goes on
     * @param by the service that publishes it, and when
     */
    public static OutgoingRecord write(TopicSpec topic, AnnouncementEvent event, IncomingRecord cause, Publisher by) {
        Map<String, String> headers = new LinkedHashMap<>(EventHeaders.of(event, by.service(), by.at()));
        for (String name : TRACE) {
            if (cause.headers().containsKey(name)) {
                headers.put(name, cause.headers().get(name));
            }
        }
        String key = event.announcement().id().value();
        return new OutgoingRecord(topic.name(), key, EventCodec.encode(event), headers);
    }

    /** The same erasure, one topic further. */
    public static OutgoingRecord passOn(IncomingRecord tombstone, TopicSpec topic) {
        return new OutgoingRecord(topic.name(), tombstone.key(), null, tombstone.headers());
    }

    /**
     * Who publishes, and when.
     *
     * @param service name of the service
     * @param at the moment
     */
    public record Publisher(String service, Instant at) {}
}
