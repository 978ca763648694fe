package io.tidings.query.language;

/** What a field and its value mean, or what is wrong with them. */
sealed interface Reading {

    /** They mean this. */
    record Read(Draft draft) implements Reading {}

    /** They mean nothing. */
    record Wrong(Mistake mistake) implements Reading {}

    static Reading of(Query document) {
        return new Read(Draft.Condition.ofDocument(document));
    }

    static Reading of(Query document, LineQuery line) {
        return new Read(Draft.Condition.ofBoth(document, line));
    }

    static Reading of(LineQuery line) {
        return new Read(Draft.Condition.ofLine(line));
    }

    static Reading wrong(Value value, String message) {
        return new Wrong(Mistake.at(value, message));
    }
}
