package io.tidings.ingest;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.EventHeaders;
import io.tidings.contracts.RecordKey;
import io.tidings.contracts.UndecodableException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A record of {@code announcements.received.v1}: the bytes as they were sent, and as headers what is not in them. Its key
 * starts with the announcement id and names this one record ({@link RecordKey}).
 *
 * <p>Identity and canonical address are written down here and never worked out again, so that reading the topic anew with
 * better rules gives the same announcements.
 *
 * @param identity which announcement it is
 * @param url its canonical address, empty when it has none
 * @param observedAt when it was fetched or sent
 * @param raw what was sent
 * @param sameAs the announcement whose page this one turned out to be: the site itself leads from one address to the other for
 *     good, and both were announcements by then. Only said of pages that we fetched.
 */
public record ReceivedRecord(
        AnnouncementIdentity identity,
        Optional<URI> url,
        Instant observedAt,
        RawSubmission raw,
        Optional<AnnouncementId> sameAs) {

    /** {@link AnnouncementIdentity.Basis#key()}. */
    public static final String BASIS = "tidings-identity";

    /** {@link TrustDomain#key()}. */
    public static final String TRUST = "tidings-trust";

    /** The canonical address. */
    public static final String URL = "tidings-url";

    /** When it was observed, ISO 8601 in UTC. */
    public static final String OBSERVED_AT = "tidings-observed-at";

    /** {@link #sameAs()}. */
    public static final String SAME_AS = "tidings-same-as";

    /** Before the name of a field stated beside the bytes. */
    public static final String STATED = "tidings-stated-";

    /** Cuts the time to milliseconds: as precise as clocks of several machines agree, and kept whole by every store. */
    public ReceivedRecord {
        observedAt = observedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A record of an announcement that is no other's page as far as is known. */
    public ReceivedRecord(AnnouncementIdentity identity, Optional<URI> url, Instant observedAt, RawSubmission raw) {
        this(identity, url, observedAt, raw, Optional.empty());
    }

    /** What it means for its announcement, once it has been read. */
    public Observation observation(LogPosition position, Submission submission) {
        return new Observation(
                position, observedAt, ContentHashes.ofStatement(identity.basis(), submission), submission.withdrawn());
    }

    /** The record's headers. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, "AnnouncementReceived:" + identity.id() + ":" + observedAt);
        headers.put(EventHeaders.TYPE, "io.tidings.AnnouncementReceived");
        headers.put(EventHeaders.SOURCE, "/tidings/ingest");
        headers.put(EventHeaders.SUBJECT, identity.id().value());
        headers.put(EventHeaders.TIME, observedAt.toString());
        headers.put(EventHeaders.CONTENT_TYPE, raw.contentType());
        headers.put(BASIS, identity.basis().key());
        headers.put(TRUST, identity.trust().key());
        headers.put(OBSERVED_AT, observedAt.toString());
        url.ifPresent(address -> headers.put(URL, address.toString()));
        sameAs.ifPresent(other -> headers.put(SAME_AS, other.value()));
        raw.beside().forEach((field, value) -> headers.put(STATED + field.key(), value));
        return headers;
    }

    /**
     * Reads a record back.
     *
     * @throws UndecodableException when key or headers are not those of a received record; names the header
     */
    public static ReceivedRecord read(String key, byte[] value, Map<String, String> headers)
            throws UndecodableException {
        var identity = new AnnouncementIdentity(
                parsed("key", RecordKey.announcement(key), AnnouncementId::new),
                known(BASIS, AnnouncementIdentity.Basis.ofKey(required(headers, BASIS))),
                known(TRUST, TrustDomain.ofKey(required(headers, TRUST))));
        Optional<URI> url = optional(headers, URL, URI::create);
        Optional<AnnouncementId> sameAs = optional(headers, SAME_AS, AnnouncementId::new);
        Instant observedAt = parsed(OBSERVED_AT, required(headers, OBSERVED_AT), Instant::parse);
        String contentType = required(headers, EventHeaders.CONTENT_TYPE);
        var raw = new RawSubmission(value, contentType, beside(headers));
        return new ReceivedRecord(identity, url, observedAt, raw, sameAs);
    }

    private static <T> Optional<T> optional(Map<String, String> headers, String name, Function<String, T> reading)
            throws UndecodableException {
        String value = headers.get(name);
        return value == null ? Optional.empty() : Optional.of(parsed(name, value, reading));
    }

    private static Map<SubmissionField, String> beside(Map<String, String> headers) {
        Map<SubmissionField, String> beside = new EnumMap<>(SubmissionField.class);
        for (SubmissionField field : SubmissionField.values()) {
            String value = headers.get(STATED + field.key());
            if (value != null) {
                beside.put(field, value);
            }
        }
        return beside;
    }

    private static String required(Map<String, String> headers, String name) throws UndecodableException {
        String value = headers.get(name);
        if (value == null) {
            throw new UndecodableException("header " + name + " is missing", null);
        }
        return value;
    }

    private static <T> T known(String name, Optional<T> value) throws UndecodableException {
        return value.orElseThrow(() -> new UndecodableException("header " + name + " has an unknown value", null));
    }

    private static <T> T parsed(String name, String text, Function<String, T> reading) throws UndecodableException {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UndecodableException(name + " \"" + Quoted.of(text) + "\": " + e.getMessage(), e);
        }
    }
}
