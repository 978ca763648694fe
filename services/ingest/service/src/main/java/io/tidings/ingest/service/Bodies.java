package io.tidings.ingest.service;

import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Bodies of requests, read no further than is taken. */
final class Bodies {

    private Bodies() {}

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
