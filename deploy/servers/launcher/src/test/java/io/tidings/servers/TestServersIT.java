package io.tidings.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestServersIT {

    @TempDir
    Path folder;

    @Test
    void tellsWhereTheServersAreAndEndsThemWithItsInput() throws IOException, InterruptedException {
        // Given
        Process servers = start();
        List<ProcessHandle> children;

        // When
        try (BufferedReader output = servers.inputReader()) {
            List<String> lines = Stream.generate(() -> line(output))
                    .takeWhile(line -> !line.isEmpty())
                    .toList();
            children = servers.descendants().toList();
            servers.getOutputStream().close();
            assertThat(lines)
                    .satisfiesExactly(
                            kafka -> assertThat(kafka).matches("TIDINGS_TEST_KAFKA=localhost:\\d+"),
                            search -> assertThat(search).matches("TIDINGS_TEST_ELASTICSEARCH=localhost:\\d+"),
                            postgres -> assertThat(postgres).matches("TIDINGS_TEST_POSTGRES=localhost:\\d+"));
        }

        // Then
        assertThat(servers.waitFor()).isZero();
        assertThat(children).hasSizeGreaterThan(5).noneMatch(Liveness::isRunning);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("kafka.log", "elasticsearch.log", "postgres.log");
        }
    }

    // As a script would: the launcher's classes are all it takes.
    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Parent.classes().toString(),
                        TestServers.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String line(BufferedReader output) {
        try {
            String line = output.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
