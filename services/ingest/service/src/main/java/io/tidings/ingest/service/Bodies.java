package io.tidings.ingest.service;

import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.Refusal;
import java.io.IOException;
import java.io.InputStream;
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

    static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(RawSubmission.MAX_BYTES + 1);
        if (bytes.length > RawSubmission.MAX_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    static RefusedException tooLarge() {
        return new RefusedException(List.of(tooLargeRefusal()));
    }

    static Refusal tooLargeRefusal() {
        return new Refusal(Refusal.Reason.TOO_LARGE, null, "at most " + RawSubmission.MAX_BYTES + " bytes are taken");
    }
}
