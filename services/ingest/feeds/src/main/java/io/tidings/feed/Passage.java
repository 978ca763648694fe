package io.tidings.feed;

import java.util.Objects;

/**
 * A piece of content as its source gave it.
 *
 * @param value never blank; addresses in HTML are absolute where a base was known. Not sanitised: never show it as it is
 * @param form how the value is to be read
 */
public record Passage(String value, Form form) {

    public enum Form {
        TEXT,
        HTML
    }

    public Passage {
        Objects.requireNonNull(form, "form");
        if (value.isBlank()) {
            throw new IllegalArgumentException("A passage has something to say");
        }
    }

    /** The words alone. */
    public String text() {
        return form == Form.TEXT ? value : Markup.text(value);
    }
}
