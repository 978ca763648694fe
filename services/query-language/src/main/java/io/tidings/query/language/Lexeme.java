package io.tidings.query.language;

/**
 * A piece of a query's text.
 *
 * @param kind what it is
 * @param text its text: a word, the inside of quotes, a field's name with its sign, an operator
 * @param start offset of its first code unit
 * @param end offset after its last code unit
 */
record Lexeme(Kind kind, String text, int start, int end) {

    enum Kind {
        WORD,
        QUOTED,
        UNCLOSED,
        FIELD,
        OPEN,
        LINE,
        CLOSE,
        AND,
        OR,
        NOT,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    Value value() {
        return new Value(text, start, end - start);
    }
}
