package io.tidings.local.system;

import io.tidings.servers.TidingsHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the {@code tidings} script that programs built in this folder are running, so that it does not replace their jars. */
final class RunningMark implements AutoCloseable {

    private final Path file;

    private RunningMark(Path file) {
        this.file = file;
    }

    static RunningMark set(TidingsHome home) throws IOException {
        Path folder = Files.createDirectories(home.root().resolve("target/running"));
        Path file = Files.createTempFile(folder, ProcessHandle.current().pid() + ".", "");
        return new RunningMark(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
