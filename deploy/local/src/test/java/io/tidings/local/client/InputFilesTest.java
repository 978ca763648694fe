package io.tidings.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidings.local.client.InputFile.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {

    @TempDir
    Path folder;

    @Test
    void theEndingSaysWhatIsInAFile() throws Exception {
        write("a.txt", "b.HTML", "c.json", "d.jsonl", "e.ndjson", "f");

        List<InputFile> files = InputFiles.of(List.of(
                name("a.txt"), name("b.HTML"), name("c.json"), name("d.jsonl"), name("e.ndjson"), name("f"), "-"));

        assertThat(files)
                .extracting(InputFile::kind)
                .containsExactly(Kind.TEXT, Kind.HTML, Kind.JSON, Kind.LINES, Kind.LINES, Kind.TEXT, Kind.LINES);
    }

    @Test
    void aSidecarSaysWhatTheTextDoesNot() throws Exception {
        write("one.txt", "two.html");
        Files.writeString(
                folder.resolve("one.txt.json"), "{\"publisher\": \"Ministry\", \"historical\": true, \"url\": null}");
        Files.writeString(folder.resolve("two.json"), "{\"country\": \"GB\"}");

        List<InputFile> files = InputFiles.of(List.of(name("one.txt"), name("two.html")));

        assertThat(files.get(0).beside()).isEqualTo(Map.of("publisher", "Ministry", "historical", "true"));
        assertThat(files.get(1).beside()).isEqualTo(Map.of("country", "GB"));
    }

    @Test
    void aFolderGivesItsAnnouncementsByNameWithoutSidecars() throws Exception {
        write("b.txt", "a.html", "c.pdf", "notes.xlsx", "alone.json");
        Files.writeString(folder.resolve("c.json"), "{\"country\": \"GB\"}");
        Files.writeString(folder.resolve("b.txt.json"), "{}");
        Files.writeString(folder.resolve("a.json"), "{}");
        Files.createDirectory(folder.resolve("more"));
        Files.writeString(folder.resolve("more/z.jsonl"), "{}");

        List<InputFile> files = InputFiles.of(List.of(folder.toString()));

        assertThat(files)
                .extracting(file -> folder.relativize(file.path()).toString())
                .containsExactly("a.html", "alone.json", "b.txt", "c.pdf", "more/z.jsonl");
        assertThat(files.get(3).kind()).isEqualTo(InputFile.Kind.DOCUMENT);
        assertThat(files.get(3).beside()).containsEntry("country", "GB");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> InputFiles.of(List.of(name("none.txt"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.txt");
    }

    @Test
    void aBrokenSidecarIsNamed() throws Exception {
        write("one.txt");
        Files.writeString(folder.resolve("one.txt.json"), "publisher: Ministry");

        assertThatThrownBy(() -> InputFiles.of(List.of(name("one.txt"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one.txt.json is not a JSON object");
    }

    @Test
    void theNameOfATextIsItsFilesNameWithoutEnding() throws Exception {
        write("003_5e59.txt");

        assertThat(InputFiles.of(List.of(name("003_5e59.txt"))).getFirst().baseName())
                .isEqualTo("003_5e59");
    }

    private void write(String... names) throws Exception {
        for (String name : names) {
            Files.writeString(folder.resolve(name), "{}");
        }
    }

    private String name(String file) {
        return folder.resolve(file).toString();
    }
}
