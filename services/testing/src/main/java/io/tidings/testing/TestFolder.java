package io.tidings.testing;

import io.tidings.servers.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a test server keeps its data and log. The log outlives the data: it is looked at when a test failed.
 *
 * @param data deleted when the server ends
 * @param log in the module's build folder where there is one
 */
record TestFolder(Path data, Path log) {

    static TestFolder create(String server) {
        try {
            Path data = Files.createTempDirectory("tidings-" + server + "-");
            Path build = Path.of("target").toAbsolutePath();
            Path logs = Files.isDirectory(build) ? build.resolve("test-servers") : data;
            return new TestFolder(data, logs.resolve(server + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        Folders.delete(data);
    }
}
