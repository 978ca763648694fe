package io.tidings.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.local.terminal.Terminal.Style;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void coloursNeedAWatchedTerminalThatWantsThem() {
        assertThat(Terminal.of("100", Map.of()).styled(Style.BOLD, "x")).isEqualTo("\u001b[1mx\u001b[0m");
        assertThat(Terminal.of("100", Map.of("NO_COLOR", "1")).styled(Style.BOLD, "x"))
                .isEqualTo("x");
        assertThat(Terminal.of("100", Map.of("TERM", "dumb")).styled(Style.BOLD, "x"))
                .isEqualTo("x");
        assertThat(Terminal.of("", Map.of()).styled(Style.BOLD, "x")).isEqualTo("x");
    }

    @Test
    void aNarrowTerminalIsNotTakenTooSeriously() {
        assertThat(Terminal.of("7", Map.of()).columns()).isEqualTo(40);
        assertThat(Terminal.of("nonsense", Map.of()).live()).isFalse();
    }

    @Test
    void timesAndSizesReadAsPeopleSayThem() {
        assertThat(Words.duration(Duration.ofMillis(4210))).isEqualTo("4.2 s");
        assertThat(Words.duration(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(Words.duration(Duration.ofSeconds(185))).isEqualTo("3 min 5 s");
        assertThat(Words.duration(Duration.ofMinutes(130))).isEqualTo("2 h 10 min");
        assertThat(Words.duration(Duration.ofHours(76))).isEqualTo("3 d 4 h");
        assertThat(Words.bytes(420L << 20)).isEqualTo("420 MB");
        assertThat(Words.bytes(1500L << 20)).isEqualTo("1.5 GB");
        assertThat(Words.count(1, "line")).isEqualTo("1 line");
        assertThat(Words.count(1200, "line")).isEqualTo("1,200 lines");
    }

    @Test
    void longTextIsCutOrWrapped() {
        assertThat(Words.shortened("one two  three", 8)).isEqualTo("one two…");
        assertThat(Words.wrapped("one two three four", 9)).containsExactly("one two", "three", "four");
    }

    @Test
    void aTableKeepsToTheTerminal() {
        String text = Table.of("name", "port", "health")
                .figures(1)
                .row("kafka", "9092", "reachable")
                .row("a-long-name", "80", "not reachable at all, for a reason")
                .text(new Terminal(40, false, false));

        assertThat(text).isEqualTo("""
                name         port  health
                kafka        9092  reachable
                a-long-name    80  not reachable at all…
                """);
    }
}
