package io.tidings.enrich.funding;

import io.tidings.text.Token;
import java.util.List;

/** Words of the text as they would be quoted. */
final class Words {

    private Words() {}

    /** With one space wherever the text has some. */
    static String of(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        int end = -1;
        for (Token token : tokens) {
            text.append(end >= 0 && token.start() > end ? " " : "").append(token.text());
            end = token.end();
        }
        return text.toString();
    }
}
