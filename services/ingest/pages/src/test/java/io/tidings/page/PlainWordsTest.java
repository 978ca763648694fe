package io.tidings.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

    @Test
    void whiteSpaceOfAnyKindIsOneSpaceAndNoneAtTheEnds() {
        assertThat(PlainWords.spaced(" \n a\u00A0\u2003b\t\r\nc \u3000")).isEqualTo("a b c");
        assertThat(PlainWords.spaced(" \n ")).isEmpty();
    }

    @Test
    void wordsAreLettersDigitsAndMarksInLowerCase() {
        assertThat(PlainWords.words("“£4 million – 3½ YEARS’ Café\u0301, \uD83D\uDE00 𝔘𝔎”"))
                .isEqualTo("4 million 3½ years café\u0301 𝔘𝔎");
    }

    /** The loops and the patterns that say the same. */
    @Test
    void theLoopsDoWhatThePatternsSay() {
        Random random = new Random(20261121);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                int range = random.nextInt(4) == 0 ? 0x11000 : 0x250;
                int codePoint = random.nextInt(range);
                text.appendCodePoint(Character.getType(codePoint) == Character.SURROGATE ? ' ' : codePoint);
            }
            assertThat(PlainWords.spaced(text.toString()))
                    .isEqualTo(text.toString().replaceAll("[\\s\\p{Z}]+", " ").replaceAll("^ | $", ""));
            assertThat(PlainWords.words(text.toString()))
                    .isEqualTo(text.toString()
                            .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ")
                            .strip()
                            .toLowerCase(Locale.ROOT));
        }
    }
}
