package io.tidings.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTest {

    private static final WordPiece PIECES = new WordPiece(Map.ofEntries(
            Map.entry("[UNK]", 0),
            Map.entry("[CLS]", 1),
            Map.entry("[SEP]", 2),
            Map.entry("flood", 10),
            Map.entry("##s", 11),
            Map.entry("##ed", 12),
            Map.entry("help", 13),
            Map.entry("after", 14),
            Map.entry(",", 15),
            Map.entry("£", 16),
            Map.entry("4", 17),
            Map.entry("##m", 18),
            Map.entry("cafe", 19),
            Map.entry("中", 20),
            Map.entry("文", 21),
            Map.entry("fl", 22)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "help after floods | 1 13 14 10 11 2",
                "FLOODED, HELP | 1 10 12 15 13 2",
                "café | 1 19 2",
                "4m | 1 17 18 2",
                "helper | 1 0 2",
                "中文 | 1 20 21 2",
                "'  help\t\nhelp ' | 1 13 13 2",
                "'' | 1 2"
            })
    void textBecomesTheLongestKnownPieces(String text, String numbers) {
        assertThat(PIECES.numbers(text, 256)).containsExactly(numbers(numbers));
    }

    @Test
    void whatIsNotWhollyKnownIsOneUnknownWord() {
        assertThat(PIECES.numbers("floodx help", 256)).containsExactly(1, 0, 13, 2);
    }

    @Test
    void signsThatAreNotSeenAreNotThere() {
        assertThat(PIECES.numbers("he\u0000lp\u200B flo\u0301od\uFFFD", 256)).containsExactly(1, 13, 10, 2);
    }

    @Test
    void atMostSoManyNumbersWithBothMarks() {
        assertThat(PIECES.numbers("help ".repeat(1000), 8)).containsExactly(1, 13, 13, 13, 13, 13, 13, 2);
    }

    @Test
    void aLongRunOfLettersIsOneUnknownWordAndTakesNoTime() {
        assertThat(PIECES.numbers("f".repeat(1_000_000) + " help", 256)).containsExactly(1, 0, 2);
    }

    @Test
    void aVocabularyWithoutMarksIsRefused() {
        assertThatThrownBy(() -> new WordPiece(Map.of("help", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[CLS]");
    }

    private static long[] numbers(String text) {
        return java.util.Arrays.stream(text.split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
