package io.tidings.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.opentest4j.TestAbortedException;

@ResourceLock("java.lang.System.properties")
class SharedTextsTest {

    private final String before = System.getProperty("tidings.shared", "");

    @TempDir
    Path folder;

    @BeforeEach
    void use() {
        System.setProperty("tidings.shared", folder.toString());
    }

    @AfterEach
    void restore() {
        System.setProperty("tidings.shared", before);
    }

    @Test
    void textsAreReadInPlace() throws IOException {
        Files.writeString(folder.resolve("one.txt"), "Grüße");

        assertThat(SharedTexts.assumeThere()).isEqualTo(folder);
        assertThat(SharedTexts.text("one.txt")).isEqualTo("Grüße");
    }

    @Test
    void missingFolderSkipsTheTestAndSaysWhere() {
        System.setProperty("tidings.shared", folder.resolve("absent").toString());

        assertThatThrownBy(SharedTexts::assumeThere)
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("absent");
    }

    @Test
    void missingFileSkipsTheTestAndNamesIt() {
        assertThatThrownBy(() -> SharedTexts.assumeThere("evaluation/none"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("none");
    }
}
