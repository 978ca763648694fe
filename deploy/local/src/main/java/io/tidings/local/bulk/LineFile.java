package io.tidings.local.bulk;

import io.tidings.ingest.LineReader;
import io.tidings.ingest.LineReader.Line;
import io.tidings.ingest.LineReader.Place;
import io.tidings.ingest.RawSubmission;
import io.tidings.local.client.InputFile;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The lines of a file of any size, compressed with gzip or not, from any place on. */
final class LineFile implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] ZSTD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

    private final Counted stored;
    private final LineReader lines;

    private LineFile(Counted stored, LineReader lines) {
        this.stored = stored;
        this.lines = lines;
    }

    /** @param from where an earlier run had come to */
    static LineFile open(InputFile file, Place from) throws IOException {
        Counted stored = new Counted(file.path() == null ? System.in : Files.newInputStream(file.path()));
        try {
            InputStream content = decompressed(file.name(), new BufferedInputStream(stored, BUFFER));
            content.skipNBytes(from.bytes());
            return new LineFile(stored, new LineReader(content, RawSubmission.MAX_BYTES, from));
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        return lines.next();
    }

    /** Where the next line begins. */
    Place place() {
        return lines.place();
    }

    /** How many bytes of the file, as it is stored, were read. */
    long stored() {
        return stored.count;
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }

    private static InputStream decompressed(String name, BufferedInputStream content) throws IOException {
        content.mark(ZSTD.length);
        byte[] head = content.readNBytes(ZSTD.length);
        content.reset();
        if (Arrays.equals(head, ZSTD)) {
            throw new IOException(name + " is compressed with zstd, which is not read here; send it with" + " zstd -dc "
                    + name + " | ./tidings send -");
        }
        boolean gzip = head.length >= GZIP.length && head[0] == GZIP[0] && head[1] == GZIP[1];
        return gzip ? new GZIPInputStream(new MoreToCome(content), BUFFER) : content;
    }

    private static final class Counted extends FilterInputStream {

        private volatile long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            add(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            add(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            add(skipped);
            return skipped;
        }

        private synchronized void add(long bytes) {
            count += bytes;
        }
    }

    /** A pipe that has nothing at hand between two members of a gzip file has not ended. */
    private static final class MoreToCome extends FilterInputStream {

        MoreToCome(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
