package io.tidings.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Content;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Origin;
import io.tidings.contracts.Revision;
import io.tidings.contracts.SourceId;
import io.tidings.contracts.Times;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EmbeddedTextTest {

    @Test
    void titleAndLedeAreReadAndNotWhatComesAfter() {
        // Given
        String lede = "Farmers get help. ".repeat(40);

        // When
        EmbeddedText text = EmbeddedText.of(announcement("Help after floods", lede + "Notes to editors"));

        // Then
        assertThat(text.text()).isEqualTo("Help after floods\n" + lede.substring(0, EmbeddedText.LEDE));
    }

    @Test
    void halfACharacterIsNeverRead() {
        String body = "a".repeat(EmbeddedText.LEDE - 1) + "\uD83D\uDE00";

        assertThat(EmbeddedText.of(announcement("T", body)).text())
                .isEqualTo("T\n" + "a".repeat(EmbeddedText.LEDE - 1));
    }

    @Test
    void theHashNamesTextAndModel() {
        EmbeddedText text = EmbeddedText.of(announcement("T", "body"));

        assertThat(text.hash("m")).matches("[0-9a-f]{32}").isEqualTo(new EmbeddedText("T\nbody").hash("m"));
        assertThat(text.hash("m")).isNotEqualTo(text.hash("n"));
        assertThat(text.hash("m")).isNotEqualTo(new EmbeddedText("T\nbodY").hash("m"));
    }

    private static Announcement announcement(String title, String body) {
        Instant now = Instant.parse("2026-11-21T12:00:00Z");
        return new Announcement(
                new AnnouncementId("0".repeat(32)),
                Revision.FIRST,
                Kind.CREATED,
                false,
                new Origin(new SourceId("test"), null, null, "Publisher", "IE"),
                new Content(title, body, "en"),
                new Times(null, null, now, now, now),
                null,
                false);
    }
}
