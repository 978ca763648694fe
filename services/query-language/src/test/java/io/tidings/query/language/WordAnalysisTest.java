package io.tidings.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.query.language.WordAnalysis.Token;
import org.junit.jupiter.api.Test;

class WordAnalysisTest {

    @Test
    void englishKeepsStopWordsAndStemsTheRest() {
        assertThat(WordAnalysis.english("The minister's Borders, state-of-the-art"))
                .extracting(Token::term)
                .containsExactly("the", "minist", "border", "state", "of", "the", "art");
    }

    @Test
    void otherLanguagesAreOnlyLowered() {
        assertThat(WordAnalysis.plain("Les Libertés")).extracting(Token::term).containsExactly("les", "libertés");
    }

    @Test
    void tokensKnowWhereTheyStand() {
        assertThat(WordAnalysis.english("a fine")).containsExactly(new Token("a", 0, 0, 1), new Token("fine", 1, 2, 6));
    }

    @Test
    void textOfUnknownLanguageIsReadAsEnglish() {
        assertThat(WordAnalysis.isEnglish(null)).isTrue();
        assertThat(WordAnalysis.isEnglish("EN-gb")).isTrue();
        assertThat(WordAnalysis.isEnglish("eng")).isFalse();
        assertThat(WordAnalysis.isEnglish("fr")).isFalse();
    }
}
