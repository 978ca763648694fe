package io.tidings.alert.service.matching;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.UndecodableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Announcements as the table of revisions keeps them: gzip, and base64 on the way there and back. */
public final class KeptEvents {

    private KeptEvents() {}

    static String packed(byte[] json) {
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(json.length / 2);
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(json);
            }
            return Base64.getEncoder().encodeToString(packed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The announcement again; PostgreSQL breaks base64 into lines. */
    public static AnnouncementEnriched unpacked(String packed) {
        byte[] bytes = Base64.getMimeDecoder().decode(packed);
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return EventCodec.decode(gzip.readAllBytes(), AnnouncementEnriched.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UndecodableException e) {
            throw new IllegalStateException("a revision is kept that cannot be read", e);
        }
    }
}
