package io.tidings.text;

import java.util.List;

/**
 * A sentence, a bullet's phrase or a table's cell. It never reaches over the end of its block.
 *
 * @param start offset in the stored part
 * @param end offset after it in the stored part
 * @param tokens what it is made of, in order; never empty
 */
public record Sentence(int start, int end, List<Token> tokens) {

    /** Copies the list. */
    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
