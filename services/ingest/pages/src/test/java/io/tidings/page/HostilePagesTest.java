package io.tidings.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever is sent is read in time and stack that do not grow faster than it. */
class HostilePagesTest {

    private static final URI ADDRESS = URI.create("https://hostile.example/");

    private static Page read(String html) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> PageReader.read(html.getBytes(StandardCharsets.UTF_8), Optional.of("text/html"), ADDRESS));
    }

    @Test
    void aHundredThousandNestedPartsAreRead() {
        assertThat(read("<div>".repeat(100_000) + "Some words").text()).isEqualTo("Some words");
        assertThat(read("<ul><li class=x>".repeat(50_000) + "Some words").text())
                .contains("Some words");
    }

    @Test
    void aMillionCharactersInALineAreRead() {
        String line = "word, ".repeat(170_000).strip();

        assertThat(read("<p>" + line + "</p>").text()).isEqualTo(line);
    }

    @Test
    void hugeListsOfAttributesAndNamesAreRead() {
        StringBuilder html = new StringBuilder("<div");
        for (int i = 0; i < 50_000; i++) {
            html.append(" data-").append(i).append("=\"").append(i).append('"');
        }
        html.append(" class=\"").append("name ".repeat(100_000)).append("\">Some words</div>");

        assertThat(read(html.toString())).isNotNull();
    }

    @Test
    void manyBlocksAndLinksAreRead() {
        assertThat(read("<main>" + "<p>Some words, in <a href=/x>a link</a>.</p>".repeat(60_000) + "</main>"))
                .isNotNull();
        assertThat(read("<table>" + "<tr><td>1<td>2".repeat(60_000) + "</table>"))
                .isNotNull();
    }

    @Test
    void aPageWithoutAnythingIsEmpty() {
        assertThat(read("").text()).isEmpty();
        assertThat(read("<script>1</script>").text()).isEmpty();
        assertThat(read("\0\0\0<<<>>>&&&;;;").title()).isEmpty();
    }

    @Test
    void aPageAboveTheLimitIsRefused() {
        assertThatThrownBy(() -> PageReader.read(new byte[PageReader.MAX_BYTES + 1], Optional.empty(), ADDRESS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 5242880 bytes");
    }
}
