package io.tidings.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.SourceId;
import io.tidings.feed.FeedItem;
import io.tidings.feed.Passage;
import io.tidings.fetch.Validators;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {

    private static final Instant THEN = Instant.parse("2026-02-01T10:00:00Z");

    @TempDir
    Path machine;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(machine.resolve("allowed/in"));
    }

    @Test
    void filesAreItemsByTheirPathWithTheirTimeOfChange() throws IOException {
        write("2026/a.txt", "The ministry announces a bridge.");
        write("b.html", "<p>The ministry announces a road.</p>");

        Listing.Read read = (Listing.Read) look(folder.toUri(), List.of());

        assertThat(read.items())
                .extracting(item -> item.id().orElseThrow())
                .containsExactlyInAnyOrder("2026/a.txt", "b.html");
        assertThat(read.items())
                .allSatisfy(item ->
                        assertThat(item.updated().orElseThrow().instant()).isEqualTo(THEN));
        assertThat(item(read, "b.html").content())
                .contains(new Passage("<p>The ministry announces a road.</p>", Passage.Form.HTML));
    }

    @Test
    void sidecarSaysMoreAndIsNoItemItself() throws IOException {
        write("a.txt", "The ministry announces a bridge.");
        write("a.txt.json", "{\"title\": \"A bridge\", \"publisher\": \"Ministry\", \"publishedAt\": \"2026-01-31\"}");

        Listing.Read read = (Listing.Read) look(folder.toUri(), List.of());

        assertThat(read.items()).hasSize(1);
        assertThat(item(read, "a.txt").title()).isEqualTo("A bridge");
        assertThat(item(read, "a.txt").published().orElseThrow().written()).isEqualTo("2026-01-31");
        assertThat(item(read, "a.txt").authors().getFirst().name()).contains("Ministry");
    }

    @Test
    void jsonIsASubmissionAndADocumentIsAnAttachment() throws IOException {
        write("a.json", "{\"title\": \"A bridge\", \"text\": \"Over the river.\"}");
        write("b.pdf", "%PDF-1.7");

        Listing.Read read = (Listing.Read) look(folder.toUri(), List.of());

        assertThat(item(read, "a.json").content()).contains(new Passage("Over the river.", Passage.Form.TEXT));
        assertThat(item(read, "b.pdf").attachments().getFirst().type()).contains("application/pdf");
    }

    @Test
    void laterLookGivesOnlyWhatChanged() throws IOException {
        write("a.txt", "One.");
        write("b.txt", "Two.");
        List<Validators> before = ((Listing.Read) look(folder.toUri(), List.of())).validators();
        assertThat(look(folder.toUri(), before)).isInstanceOf(Listing.Unchanged.class);
        write("b.txt", "Two, corrected.");

        Listing.Read read = (Listing.Read) look(folder.toUri(), before);

        assertThat(read.items()).extracting(item -> item.id().orElseThrow()).containsExactly("b.txt");
    }

    @Test
    void moreThanFitsIntoOneLookComesAtTheNext() throws IOException {
        for (int i = 0; i < FolderReader.MOST_FILES + 3; i++) {
            write("f" + i + ".txt", "Announcement " + i);
        }

        Listing.Read first = (Listing.Read) look(folder.toUri(), List.of());
        Listing.Read second = (Listing.Read) look(folder.toUri(), first.validators());

        assertThat(first.items()).hasSize(FolderReader.MOST_FILES);
        assertThat(second.items()).hasSize(3);
        assertThat(look(folder.toUri(), second.validators())).isInstanceOf(Listing.Unchanged.class);
    }

    @Test
    void brokenFileIsToldAndTheOthersAreRead() throws IOException {
        write("a.json", "{\"title\": ");
        write("b.txt", "Two.");
        write("c.png", "x");

        Listing.Read read = (Listing.Read) look(folder.toUri(), List.of());

        assertThat(read.items()).hasSize(1);
        assertThat(read.about().repairs())
                .hasSize(2)
                .anySatisfy(remark -> assertThat(remark).startsWith("a.json was left out: its JSON is broken"));
    }

    @Test
    void nothingOutsideTheAllowedFolderIsRead() throws IOException {
        Path secret = Files.createDirectories(machine.resolve("secret"));
        Files.writeString(secret.resolve("key.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("way-out"), secret);
        Files.createSymbolicLink(folder.resolve("key.txt"), secret.resolve("key.txt"));
        write("a.txt", "One.");

        Listing.Read inside = (Listing.Read) look(folder.toUri(), List.of());

        assertThat(inside.items()).extracting(item -> item.id().orElseThrow()).containsExactly("a.txt");
        assertThat(look(secret.toUri(), List.of())).isInstanceOf(Listing.Forbidden.class);
        assertThat(look(URI.create(folder.toUri() + "../../secret/"), List.of()))
                .isInstanceOf(Listing.Forbidden.class);
        assertThat(look(URI.create(folder.toUri() + "way-out/"), List.of())).isInstanceOf(Listing.Forbidden.class);
        assertThat(look(machine.resolve("not-there").toUri(), List.of())).isInstanceOf(Listing.Forbidden.class);
        assertThat(look(URI.create("file://host/share"), List.of())).isInstanceOf(Listing.Forbidden.class);
        assertThat(new FolderReader(List.of()).read(Look.whole(source(folder.toUri()), List.of())))
                .isInstanceOf(Listing.Forbidden.class);
    }

    @Test
    void folderThatIsNotThereIsGoneForNow() {
        assertThat(look(machine.resolve("allowed/later").toUri(), List.of())).isEqualTo(new Listing.Gone(false));
    }

    private Listing look(URI address, List<Validators> unless) {
        return new FolderReader(List.of(machine.resolve("allowed"))).read(Look.whole(source(address), unless));
    }

    private static SourceSettings source(URI address) {
        return new SourceSettings(
                new SourceId("folder"),
                "Folder",
                SourceKind.FOLDER,
                address,
                Optional.empty(),
                SourceSettings.Facts.NONE);
    }

    private static FeedItem item(Listing.Read read, String id) {
        return read.items().stream()
                .filter(item -> item.id().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(THEN));
    }
}
