package io.tidings.query.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query whose fields and values are known, before the sugar has moved conditions into lines. */
sealed interface Draft {

    /**
     * A condition.
     *
     * @param document its meaning for the announcement
     * @param line its meaning inside a line, null when it has none
     * @param amount whether it draws others of its group into its line
     */
    record Condition(Query document, @Nullable LineQuery line, boolean amount) implements Draft {

        static Condition ofDocument(Query document) {
            return new Condition(document, null, false);
        }

        static Condition ofBoth(Query document, LineQuery line) {
            return new Condition(document, line, false);
        }

        static Condition ofLine(LineQuery line) {
            return new Condition(new Query.Line(line), line, false);
        }

        static Condition ofAmount(LineQuery line) {
            return new Condition(new Query.Line(line), line, true);
        }
    }

    /**
     * {@code convert:yes}: the amounts of this group are meant in its one currency, whatever currency they are stated in.
     *
     * @param value where it stands
     */
    record Convert(Value value) implements Draft {}

    /**
     * Bare words that are dropped beside better ones.
     *
     * @param text nothing but stop words, or nothing at all
     */
    record Filler(String text) implements Draft {}

    /** All of several. */
    record And(List<Draft> all) implements Draft {}

    /** One of several. */
    record Or(List<Draft> any) implements Draft {}

    /** Not this. */
    record Not(Draft draft) implements Draft {}
}
