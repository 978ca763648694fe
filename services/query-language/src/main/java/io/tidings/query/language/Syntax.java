package io.tidings.query.language;

import java.util.List;

/** How a query is written, before anybody asks whether its fields and values exist. */
sealed interface Syntax {

    /** {@code *}, or nothing at all. */
    record Everything() implements Syntax {}

    /**
     * A word or a phrase.
     *
     * @param value the text
     * @param quoted whether it stood in quotes
     */
    record Text(Value value, boolean quoted) implements Syntax {}

    /**
     * {@code name:value} or {@code name>=value}.
     *
     * @param name the field and where it stands
     * @param sign {@code :} or a comparison
     * @param value what stands behind the sign
     */
    record Field(Value name, String sign, Value value) implements Syntax {}

    /** All of several. */
    record And(List<Syntax> all) implements Syntax {}

    /** One of several. */
    record Or(List<Syntax> any) implements Syntax {}

    /** Not this. */
    record Not(Syntax syntax) implements Syntax {}

    /**
     * {@code line( … )}.
     *
     * @param inside its condition
     * @param word where {@code line} stands
     */
    record Line(Syntax inside, Value word) implements Syntax {}
}
