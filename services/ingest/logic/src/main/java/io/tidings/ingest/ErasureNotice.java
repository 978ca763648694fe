package io.tidings.ingest;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.EventHeaders;
import io.tidings.contracts.RecordKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record of {@code announcements.received.v1} whose key is an announcement's id alone: since then it is erased for legal
 * reasons (semantics 4), or it may come in again. Compaction keeps the last of them, so whoever reads the topic from its
 * beginning knows what must not come back, even where a database was lost. It says nothing of text, reason or person.
 *
 * @param id the announcement
 * @param what what is so from now on
 * @param at when that was decided
 */
public record ErasureNotice(AnnouncementId id, What what, Instant at) {

    /** When it was decided, ISO 8601 in UTC. */
    public static final String AT = "tidings-erasure-at";

    private static final String LIFTED = "io.tidings.AnnouncementErasureLifted";

    /** What is so from now on. */
    public enum What {
        /** It is to be gone from everywhere. */
        ERASED,
        /** It may come in again. */
        LIFTED
    }

    /** Cuts the time to milliseconds, as every store keeps it. */
    public ErasureNotice {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Nothing for an erasure, which makes it a tombstone; no bytes for what lifts one. */
    public byte @Nullable [] value() {
        return what == What.ERASED ? null : new byte[0];
    }

    /** The record's headers. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        String type = what == What.ERASED ? "io.tidings.AnnouncementErased" : LIFTED;
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, type.substring("io.tidings.".length()) + ":" + id + ":" + at);
        headers.put(EventHeaders.TYPE, type);
        headers.put(EventHeaders.SOURCE, "/tidings/ingest");
        headers.put(EventHeaders.SUBJECT, id.value());
        headers.put(EventHeaders.TIME, at.toString());
        headers.put(AT, at.toString());
        return headers;
    }

    /**
     * Reads a record back; empty when it is none, as everything that was sent.
     *
     * @param value null for a tombstone
     * @param written when the record was written, for a tombstone that does not say when it was decided
     */
    public static Optional<ErasureNotice> read(Entry entry, byte @Nullable [] value, Instant written) {
        boolean lifts = value != null && LIFTED.equals(entry.headers().get(EventHeaders.TYPE));
        if (RecordKey.isOfOneRecord(entry.key()) || (value != null && !lifts)) {
            return Optional.empty();
        }
        try {
            var id = new AnnouncementId(entry.key());
            Instant at = Instant.parse(entry.headers().getOrDefault(AT, written.toString()));
            return Optional.of(new ErasureNotice(id, lifts ? What.LIFTED : What.ERASED, at));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * What a record is found by.
     *
     * @param key its key
     * @param headers its headers
     */
    public record Entry(String key, Map<String, String> headers) {}
}
