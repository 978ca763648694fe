package io.tidings.contracts;

import org.jspecify.annotations.Nullable;

/**
 * The clean text of an announcement: Unicode NFC, line breaks {@code \n}. Every {@link Span} points into it.
 *
 * @param title headline, may be empty when the source gave none and none was recognised
 * @param body everything else, at most 1 MB encoded; blocks are separated by line breaks as the source had them
 * @param language BCP 47 language tag, null while unknown
 */
public record Content(String title, String body, @Nullable String language) {

    /** The text that spans of this part point into. */
    public String text(Span.Part part) {
        return switch (part) {
            case TITLE -> title;
            case BODY -> body;
        };
    }
}
