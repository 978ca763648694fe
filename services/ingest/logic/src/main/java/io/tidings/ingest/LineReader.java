package io.tidings.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lines of a stream that may have no end, one at a time. Lines end with a line feed or at the end of the stream; a carriage
 * return before it and a byte order mark before the first line are no part of them. A line beyond the limit is passed over,
 * not held.
 */
public final class LineReader {

    private static final int READ_AHEAD = 64 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[READ_AHEAD];
    private int position;
    private int end;
    private long number;
    private long read;

    /**
     * Reads lines from the first one on.
     *
     * @param limit bytes of the longest line that is given whole
     */
    public LineReader(InputStream in, int limit) {
        this(in, limit, Place.START);
    }

    /**
     * Reads on where an earlier reader was.
     *
     * @param in stands at that place
     * @param limit bytes of the longest line that is given whole
     */
    public LineReader(InputStream in, int limit, Place from) {
        this.in = in;
        this.limit = limit;
        this.number = from.lines();
        this.read = from.bytes();
    }

    /**
     * A place between two lines.
     *
     * @param lines before it
     * @param bytes before it
     */
    public record Place(long lines, long bytes) {

        /** Before the first line. */
        public static final Place START = new Place(0, 0);
    }

    /** A line. Its bytes are put together when they are asked for. */
    public static final class Line {

        private final long number;
        private final List<byte[]> chunks = new ArrayList<>(1);
        private long length;
        private boolean tooLong;
        private boolean blank = true;

        private Line(long number) {
            this.number = number;
        }

        /** Counted from 1, empty lines too. */
        public long number() {
            return number;
        }

        /** Bytes without the line end. */
        public long length() {
            return length;
        }

        /** Whether it has more bytes than the limit; then they are not there. */
        public boolean tooLong() {
            return tooLong;
        }

        /** Whether there is nothing but white space and control characters in it. */
        public boolean blank() {
            return blank;
        }

        /** Without the line end; empty when it is too long. The same array may be given twice. */
        public byte[] bytes() {
            if (chunks.size() == 1 && chunks.getFirst().length == length) {
                return chunks.getFirst();
            }
            var whole = new ByteArrayOutputStream(tooLong ? 0 : (int) length);
            chunks.forEach(whole::writeBytes);
            return tooLong ? new byte[0] : Arrays.copyOf(whole.toByteArray(), (int) length);
        }

        private void add(byte[] chunk, int most) {
            length += chunk.length;
            for (int i = 0; blank && i < chunk.length; i++) {
                blank = chunk[i] <= ' ' && chunk[i] >= 0;
            }
            if (length <= most) {
                chunks.add(chunk);
            }
        }

        private void end(int limit) {
            byte[] last = chunks.isEmpty() ? new byte[0] : chunks.getLast();
            boolean held = length <= limit + 1L;
            if (held && last.length > 0 && last[last.length - 1] == '\r') {
                length--;
            }
            tooLong = length > limit;
            if (tooLong) {
                chunks.clear();
            }
        }
    }

    /** Where the lines that were given end. */
    public Place place() {
        return new Place(number, read);
    }

    /** The next line; empty at the end. */
    public Optional<Line> next() throws IOException {
        if (!more()) {
            return Optional.empty();
        }
        Line line = new Line(number + 1);
        boolean ended = false;
        while (!ended && more()) {
            int start = position + (line.length == 0 ? byteOrderMark() : 0);
            int stop = start;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            ended = stop < end;
            if (stop > start) {
                line.add(Arrays.copyOfRange(buffer, start, stop), limit + 1);
            }
            read += stop + (ended ? 1 : 0) - position;
            position = stop + (ended ? 1 : 0);
        }
        line.end(limit);
        number++;
        return Optional.of(line);
    }

    private int byteOrderMark() throws IOException {
        if (read > 0) {
            return 0;
        }
        while (end - position < BYTE_ORDER_MARK.length) {
            int got = in.read(buffer, end, buffer.length - end);
            if (got < 0) {
                return 0;
            }
            end += got;
        }
        boolean there = Arrays.equals(buffer, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        return there ? BYTE_ORDER_MARK.length : 0;
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
