package io.tidings.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Content;
import io.tidings.text.Block.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The two announcements the project started from: one without blank lines and with lost words, one with a glued date. */
class SeedTextsTest {

    @Test
    void aTextWithoutBlankLinesFallsIntoItsParagraphs() throws IOException {
        StructuredText text = StructuredText.of(seed("003_5e59d797979c5a3a.txt"));

        assertThat(text.blocks().stream().map(Block::kind))
                .startsWith(Kind.BULLET, Kind.BULLET, Kind.BULLET, Kind.PARAGRAPH, Kind.PARAGRAPH);
        assertThat(text.blocks().stream().filter(block -> block.kind() == Kind.PARAGRAPH))
                .hasSize(10);
        assertThat(text.blocks().stream().filter(block -> block.kind() == Kind.QUOTATION))
                .hasSize(3);
        assertThat(text.blocks().stream().map(Block::speaker).filter(Objects::nonNull))
                .allMatch(speaker -> speaker.text().equals("Foreign Secretary"));
        assertThat(text.blocks().stream().filter(block -> block.notes() && block.kind() == Kind.BULLET))
                .hasSize(6);
        assertThat(text.folded(text.blocks().get(2))).startsWith("redeploys ").endsWith(" UK");
    }

    @Test
    void aGluedDateIsPartedFromTheSentence() throws IOException {
        StructuredText text = StructuredText.of(seed("000_44d740be4ef0957b.txt"));

        assertThat(text.folded(text.blocks().get(0))).isEqualTo("date 2025-10-22");
        assertThat(text.blocks().stream().map(Block::kind)).startsWith(Kind.DATELINE, Kind.HEADING, Kind.PARAGRAPH);
        assertThat(text.blocks().stream()
                        .map(Block::speaker)
                        .filter(Objects::nonNull)
                        .map(speaker -> speaker.text()))
                .containsExactly("Prime Minister Keir Starmer", "Minister for the Armed Forces, Al Carns");
    }

    private static Content seed(String name) throws IOException {
        Path path = Path.of(System.getProperty("tidings.shared", "../shared"), "evaluation/seeds", name);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: no " + path);
        return new Content("", Files.readString(path), "en");
    }
}
