package io.tidings.ingest;

import io.tidings.document.Document;
import io.tidings.document.DocumentSigns;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What was sent, as it was sent. The bytes are shared, not copied, and must not be changed. */
public final class RawSubmission {

    /** Largest accepted, in bytes: a page or JSON. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    /** Largest accepted document, in bytes. */
    public static final int MAX_DOCUMENT_BYTES = Document.MAX_BYTES;

    /** Largest accepted text, in bytes of UTF-8. */
    public static final int MAX_TEXT_BYTES = 1024 * 1024;

    /** Content type of one announcement as JSON. */
    public static final String JSON = "application/json";

    private final byte[] bytes;
    private final String contentType;
    private final Map<SubmissionField, String> beside;

    /**
     * Takes the bytes with what is known about them.
     *
     * @param bytes one JSON object, a text, a page or a document
     * @param contentType what the bytes are: {@code application/json}, {@code text/plain} or {@code text/html}, with the
     *     charset if it was stated; or that of a document, {@code application/octet-stream} too, where the bytes decide
     * @param beside facts stated beside the bytes (query parameters, sidecar); what the bytes themselves say wins over them
     */
    public RawSubmission(byte[] bytes, String contentType, Map<SubmissionField, String> beside) {
        EnumMap<SubmissionField, String> sorted = new EnumMap<>(SubmissionField.class);
        sorted.putAll(beside);
        this.bytes = bytes;
        this.contentType = contentType;
        this.beside = Collections.unmodifiableMap(sorted);
    }

    /** One JSON object with nothing stated beside it. */
    public static RawSubmission json(byte[] bytes) {
        return new RawSubmission(bytes, JSON, Map.of());
    }

    /**
     * Most bytes that are taken under a content type.
     *
     * @param contentType as a sender states it
     */
    public static int maxBytes(String contentType) {
        return DocumentSigns.inLabel(MediaType.of(contentType).name()) ? MAX_DOCUMENT_BYTES : MAX_BYTES;
    }

    /** One JSON object, a text, a page or a document. */
    public byte[] bytes() {
        return bytes;
    }

    /** What the bytes are. */
    public String contentType() {
        return contentType;
    }

    /** Facts stated beside the bytes. */
    public Map<SubmissionField, String> beside() {
        return beside;
    }
}
