package io.tidings.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Reads a body out of its content codings (RFC 9110, 8.4) and no further than its limit, in every layer. */
final class BodyReader {

    /** What is offered to servers. Anything else in an answer was not asked for. */
    static final String CODINGS = "gzip, deflate";

    private static final int MOST_LAYERS = 2;
    private static final int BUFFER = 16_384;

    private BodyReader() {}

    /**
     * The content.
     *
     * @param wire what comes from the server
     * @param codings in the order in which they were applied
     * @throws TooMuchException when it is larger than the limit
     * @throws IOException when it is broken or packed in another way than was asked for
     */
    static byte[] read(InputStream wire, List<String> codings, BodyLimit limit) throws IOException {
        if (codings.size() > MOST_LAYERS) {
            throw new ZipException("the body is packed " + codings.size() + " times");
        }
        BodyLimit raw = new BodyLimit(limit.bytes(), limit.cut() && codings.isEmpty(), false);
        GuardedStream counted = new GuardedStream(wire, raw, () -> Long.MAX_VALUE);
        GuardedStream content = counted;
        for (String coding : codings.reversed()) {
            content = new GuardedStream(unpacked(content, coding), limit, counted::count);
        }
        return all(limit.files() ? file(content, counted, limit) : content);
    }

    private static InputStream file(GuardedStream content, GuardedStream counted, BodyLimit limit) throws IOException {
        BufferedInputStream seen = new BufferedInputStream(content, BUFFER);
        return startsAsGzip(seen) ? new GuardedStream(new GZIPInputStream(seen, BUFFER), limit, counted::count) : seen;
    }

    private static InputStream unpacked(InputStream packed, String coding) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> gzip(packed);
            case "deflate" -> deflate(packed);
            case "identity" -> packed;
            default -> throw new ZipException("the body is packed as " + shown(coding) + ", which was not asked for");
        };
    }

    private static InputStream gzip(InputStream packed) throws IOException {
        BufferedInputStream seen = new BufferedInputStream(packed, BUFFER);
        return empty(seen) ? seen : new GZIPInputStream(seen, BUFFER);
    }

    /** Meant is zlib's format; some servers send the bare one. */
    private static InputStream deflate(InputStream packed) throws IOException {
        BufferedInputStream seen = new BufferedInputStream(packed, BUFFER);
        seen.mark(2);
        int first = seen.read();
        int second = seen.read();
        seen.reset();
        if (first < 0) {
            return seen;
        }
        boolean zlib = (first & 0x0f) == 8 && ((first << 8) + Math.max(0, second)) % 31 == 0;
        return new EndingInflater(seen, new Inflater(!zlib));
    }

    private static boolean startsAsGzip(InputStream seen) throws IOException {
        seen.mark(2);
        boolean magic = seen.read() == 0x1f && seen.read() == 0x8b;
        seen.reset();
        return magic;
    }

    private static boolean empty(InputStream seen) throws IOException {
        seen.mark(1);
        boolean nothing = seen.read() < 0;
        seen.reset();
        return nothing;
    }

    private static byte[] all(InputStream content) throws IOException {
        try (content) {
            // Collects pieces and joins them once: at most twice the body in memory, where a growing buffer takes three
            // times.
            return content.readAllBytes();
        }
    }

    private static String shown(String coding) {
        return coding.length() > 40 ? coding.substring(0, 40) : coding;
    }

    /** Frees its inflater's memory, which the JDK does only for an inflater of its own making. */
    private static final class EndingInflater extends InflaterInputStream {

        EndingInflater(InputStream in, Inflater inflater) {
            super(in, inflater, BUFFER);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
