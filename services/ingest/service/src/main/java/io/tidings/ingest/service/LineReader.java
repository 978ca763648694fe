package io.tidings.ingest.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Lines of a stream that may have no end, one at a time; a line beyond the limit is passed over, not held. */
final class LineReader {

    private static final int READ_AHEAD = 64 * 1024;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[READ_AHEAD];
    private int position;
    private int end;
    private long number;

    /**
     * Reads lines.
     *
     * @param limit bytes of the longest line that is given whole
     */
    LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * A line.
     *
     * @param number counted from 1, empty lines too
     * @param bytes without the line end; empty when it was too long
     * @param tooLong whether it has more bytes than the limit
     */
    record Line(long number, byte[] bytes, boolean tooLong) {}

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        if (!more()) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream();
        long length = 0;
        boolean ended = false;
        while (!ended && more()) {
            int start = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            length += position - start;
            if (length <= limit + 1L) {
                bytes.write(buffer, start, position - start);
            }
            ended = position < end;
            position += ended ? 1 : 0;
        }
        return Optional.of(line(bytes.toByteArray(), length));
    }

    private Line line(byte[] bytes, long length) {
        number++;
        boolean carriageReturn = length == bytes.length && length > 0 && bytes[bytes.length - 1] == '\r';
        byte[] whole = carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
        boolean tooLong = length > bytes.length || whole.length > limit;
        return new Line(number, tooLong ? new byte[0] : whole, tooLong);
    }

    private boolean more() throws IOException {
        if (position < end) {
            return true;
        }
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
