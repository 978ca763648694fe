package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A stretch of the stored text that something was read from.
 *
 * @param part which text
 * @param start offset of the first UTF-16 code unit
 * @param end offset after the last UTF-16 code unit, greater than {@code start}
 * @param text exactly what stands there
 */
public record Span(Part part, int start, int end, String text) {

    /** The texts of an announcement that spans point into. */
    public enum Part {
        /** {@link Content#title()}. */
        @JsonProperty("title")
        TITLE,
        /** {@link Content#body()}. */
        @JsonProperty("body")
        BODY
    }

    /** Checks that offsets and text agree in length. */
    public Span {
        if (start < 0 || end <= start || text.length() != end - start) {
            throw new IllegalArgumentException(
                    "span " + start + ".." + end + " does not fit its text of " + text.length() + " code units");
        }
    }

    /**
     * Quotes a stretch of a stored text.
     *
     * @throws IllegalArgumentException when the offsets lie outside the text or are empty
     */
    public static Span of(Content content, Part part, int start, int end) {
        String whole = content.text(part);
        if (start < 0 || end > whole.length() || start >= end) {
            throw new IllegalArgumentException("span " + start + ".." + end + " outside a text of " + whole.length());
        }
        return new Span(part, start, end, whole.substring(start, end));
    }

    /** Whether the stored text says at these offsets what this span quotes. */
    public boolean quotes(Content content) {
        String whole = content.text(part);
        return end <= whole.length() && whole.startsWith(text, start);
    }
}
