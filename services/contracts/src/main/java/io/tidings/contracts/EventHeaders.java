package io.tidings.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** CloudEvents 1.0 attributes as Kafka headers (binary mode): {@code ce_} and the attribute's name. */
public final class EventHeaders {

    /** {@code ce_id}. */
    public static final String ID = "ce_id";

    /** {@code ce_type}. */
    public static final String TYPE = "ce_type";

    /** {@code ce_source}. */
    public static final String SOURCE = "ce_source";

    /** {@code ce_specversion}. */
    public static final String SPEC_VERSION = "ce_specversion";

    /** {@code ce_time}. */
    public static final String TIME = "ce_time";

    /** {@code ce_subject}: the announcement id. */
    public static final String SUBJECT = "ce_subject";

    /** {@code ce_dataschema}. */
    public static final String DATA_SCHEMA = "ce_dataschema";

    /** {@code ce_sequence}: {@link AnnouncementEvent#sequence()}, decimal. */
    public static final String SEQUENCE = "ce_sequence";

    /** {@code content-type}. */
    public static final String CONTENT_TYPE = "content-type";

    private EventHeaders() {}

    /**
     * The headers of an event. The same event always gives the same {@code ce_id}.
     *
     * @param event what happened
     * @param service name of the service that publishes it
     * @param at when it is published
     */
    public static Map<String, String> of(AnnouncementEvent event, String service, Instant at) {
        String type = event.getClass().getSimpleName();
        String id = event.announcement().id().value();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, type + ":" + id + ":" + event.sequence());
        headers.put(TYPE, "io.tidings." + type);
        headers.put(SOURCE, "/tidings/" + service);
        headers.put(SUBJECT, id);
        headers.put(TIME, at.toString());
        headers.put(DATA_SCHEMA, Schemas.uriOf(event.getClass()));
        headers.put(SEQUENCE, Long.toString(event.sequence()));
        headers.put(CONTENT_TYPE, "application/json");
        return headers;
    }
}
