package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import io.tidings.text.Token;
import java.util.List;

/**
 * A few words that may say what a sum is for.
 *
 * @param start how they hang on the sum
 * @param from the first unit
 * @param to the unit after the last
 * @param end what ends them: a pause, the end of the clause, too many words
 */
record PurposePhrase(PurposeStart start, int from, int to, String end) {

    Passage passage() {
        return start.passage();
    }

    List<Token> tokens() {
        List<Token> tokens = passage().tokens();
        int first = passage().units().get(from).from();
        int last = passage().units().get(to - 1).to();
        boolean article = last - first > 1 && tokens.get(first).lower().equals("the");
        return tokens.subList(article ? first + 1 : first, last);
    }

    String text() {
        return Words.of(tokens());
    }

    String key(int unit) {
        return passage().units().get(unit).key();
    }
}
