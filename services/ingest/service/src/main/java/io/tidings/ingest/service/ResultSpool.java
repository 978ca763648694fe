package io.tidings.ingest.service;

import io.tidings.contracts.EventCodec;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Results of the lines of a stream, kept until the stream has ended: a caller that only reads once it has written all would
 * else wait for us while we wait for it. Beyond a megabyte they lie in a temporary file.
 */
final class ResultSpool implements AutoCloseable {

    private static final int IN_MEMORY = 1024 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream onDisk;
    private final StreamReport report;
    private boolean any;
    private long accepted;
    private long refused;

    ResultSpool(StreamReport report) {
        this.report = report;
    }

    /**
     * What became of a line.
     *
     * @param line its number
     * @param id of the announcement it is
     * @param error why it is none
     */
    record LineResult(
            long line, @Nullable String id, @Nullable String error) {}

    void add(LineResult result) throws IOException {
        accepted += result.error() == null ? 1 : 0;
        refused += result.error() == null ? 0 : 1;
        if (report == StreamReport.REFUSED && result.error() == null) {
            return;
        }
        if (any) {
            out().write(',');
        }
        any = true;
        out().write(EventCodec.encode(result));
    }

    /** Writes fields of a JSON object: how many lines were taken and refused, and the results. */
    void writeTo(OutputStream response) throws IOException {
        response.write("\"accepted\":%d,\"refused\":%d,\"items\":["
                .formatted(accepted, refused)
                .getBytes(StandardCharsets.UTF_8));
        if (file != null && onDisk != null) {
            onDisk.flush();
            Files.copy(file, response);
        }
        memory.writeTo(response);
        response.write(']');
    }

    private OutputStream out() throws IOException {
        if (onDisk != null) {
            return onDisk;
        }
        if (memory.size() < IN_MEMORY) {
            return memory;
        }
        file = Files.createTempFile("tidings-results-", ".json");
        onDisk = new BufferedOutputStream(Files.newOutputStream(file));
        memory.writeTo(onDisk);
        memory.reset();
        return onDisk;
    }

    @Override
    public void close() throws IOException {
        if (file != null && onDisk != null) {
            onDisk.close();
            Files.deleteIfExists(file);
        }
    }
}
