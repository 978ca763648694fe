package io.tidings.local.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that were refused, one JSON object each in a file, and the first of them for the eye. */
public final class RefusedReport implements AutoCloseable {

    private static final int SHOWN = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable FileChannel file;
    private final List<Refused> first = new ArrayList<>();

    private RefusedReport(@Nullable FileChannel file) {
        this.file = file;
    }

    /** Into that file, or only for the eye. */
    public static RefusedReport into(@Nullable Path path) throws IOException {
        return new RefusedReport(
                path == null ? null : FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    /** Keeps what an earlier run told, up to that length. */
    void passOver(long length) throws IOException {
        if (file != null) {
            file.position(Math.min(length, file.size()));
        }
    }

    /** Goes on here; what an earlier run told beyond it will be told again. */
    void goOnHere() throws IOException {
        if (file != null) {
            file.truncate(file.position());
        }
    }

    void add(Refused line) throws IOException {
        if (first.size() < SHOWN) {
            first.add(line);
        }
        if (file != null) {
            ByteBuffer bytes = ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        }
    }

    /** Its length in bytes. */
    long length() throws IOException {
        return file == null ? 0 : file.position();
    }

    /** The first ones of this run. */
    public List<Refused> first() {
        return List.copyOf(first);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
