package io.tidings.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeeperTest {

    @TempDir
    Path folder;

    @Test
    void aLongLogIsSetAsideAndItsWriterGoesOn() throws Exception {
        Path log = folder.resolve("kafka.log");
        try (OutputStream writer = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write("old old old\n".getBytes());

            LogKeeper.bound(List.of(log), 5);
            writer.write("new\n".getBytes());
        }

        assertThat(log).hasContent("new\n");
        assertThat(folder.resolve("kafka.log.1")).hasContent("old old old\n");
    }

    @Test
    void aShortLogAndAMissingOneAreLeftAlone() throws Exception {
        Path log = Files.writeString(folder.resolve("kafka.log"), "short\n");

        LogKeeper.bound(List.of(log, folder.resolve("none.log")), 100);

        assertThat(log).hasContent("short\n");
        assertThat(folder.resolve("kafka.log.1")).doesNotExist();
    }
}
