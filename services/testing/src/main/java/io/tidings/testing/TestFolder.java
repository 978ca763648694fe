package io.tidings.testing;

import io.tidings.servers.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a test server keeps its data and log: in the module's build folder where there is one. The log outlives the data: it
 * is looked at when a test failed.
 *
 * @param data deleted when the server ends
 * @param log kept
 */
record TestFolder(Path data, Path log) {

    static TestFolder create(String server) {
        Path build = Path.of("target").toAbsolutePath();
        Path base = Files.isDirectory(build) ? build : Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Path folder = Files.createDirectories(base.resolve("test-servers"));
            return new TestFolder(Files.createTempDirectory(folder, server + "-"), folder.resolve(server + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        Folders.delete(data);
    }
}
