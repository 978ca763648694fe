package io.tidings.ingest.service;

import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bodies of requests, read no further than is taken. */
final class Bodies {

    private Bodies() {}

    /**
     * The body without what it was compressed with.
     *
     * @param coding its Content-Encoding
     */
    static InputStream decoded(InputStream body, @Nullable String coding) {
        String name = coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> new GzipBody(body);
            default ->
                throw new RefusedException(List.of(new Refusal(
                        Refusal.Reason.UNSUPPORTED_TYPE,
                        null,
                        "of compressed bodies only Content-Encoding gzip is taken")));
        };
    }

    /**
     * All of a body.
     *
     * @param length as stated, so that a large one is held once only; negative when nothing is stated
     * @param limit most bytes that are taken
     */
    static byte[] read(InputStream body, long length, int limit) throws IOException {
        if (length >= 0 && length <= limit) {
            byte[] bytes = new byte[(int) length];
            int read = body.readNBytes(bytes, 0, bytes.length);
            return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
        }
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw tooLarge(limit);
        }
        return bytes;
    }

    static RefusedException tooLarge() {
        return tooLarge(RawSubmission.MAX_BYTES);
    }

    static RefusedException tooLarge(int limit) {
        return new RefusedException(List.of(tooLargeRefusal(limit)));
    }

    static Refusal tooLargeRefusal() {
        return tooLargeRefusal(RawSubmission.MAX_BYTES);
    }

    private static Refusal tooLargeRefusal(int limit) {
        return new Refusal(Refusal.Reason.TOO_LARGE, null, "at most " + limit + " bytes are taken");
    }
}
