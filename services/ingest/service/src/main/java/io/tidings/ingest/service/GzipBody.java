package io.tidings.ingest.service;

import io.tidings.ingest.service.StreamEndedException.Why;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A body that was compressed with gzip, of one member or many. What grows beyond all measure is a bomb: no text shrinks to a
 * two-hundredth.
 */
final class GzipBody extends InputStream {

    private static final long MOST_GROWTH = 200;
    private static final long ALWAYS_ALLOWED = 16L * 1024 * 1024;
    private static final int BUFFER = 16 * 1024;

    private final Counted compressed;
    private @Nullable InputStream inflated;
    private long given;

    GzipBody(InputStream body) {
        this.compressed = new Counted(body);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read;
        try {
            read = inflated().read(into, offset, length);
        } catch (EOFException e) {
            throw new StreamEndedException(Why.BROKEN, "the gzip body ends too early");
        } catch (ZipException e) {
            throw new StreamEndedException(Why.BROKEN, "the body is no gzip: " + e.getMessage());
        }
        given += Math.max(0, read);
        if (given > Math.max(ALWAYS_ALLOWED, compressed.count * MOST_GROWTH)) {
            throw new StreamEndedException(
                    Why.TOO_LARGE, "the gzip body grows to more than " + MOST_GROWTH + " times its size");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        compressed.close();
    }

    private InputStream inflated() throws IOException {
        if (inflated == null) {
            inflated = new GZIPInputStream(compressed, BUFFER);
        }
        return inflated;
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }

        /** Whether another member follows is only known by reading on; no bytes at hand are no end. */
        @Override
        public int available() {
            return 1;
        }
    }
}
