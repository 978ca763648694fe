package io.tidings.enrich.person;

import org.jspecify.annotations.Nullable;

/**
 * A person named in a sentence.
 *
 * @param name as written, without title and letters after it; with the title where it is part of the name ("Prince Harry")
 * @param surnameOnly whether only a title and a surname stand there ("Mr Roe")
 * @param office the office told beside the name; null when none is
 * @param from first token of the mention, its title included
 * @param to the token after the name
 */
public record PersonMention(
        String name, boolean surnameOnly, @Nullable String office, int from, int to) {

    /** Whether a token belongs to the name or its title. */
    public boolean covers(int token) {
        return from <= token && token < to;
    }
}
