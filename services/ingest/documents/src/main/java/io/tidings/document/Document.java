package io.tidings.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a document says, and what it states about itself. Texts are Unicode NFC.
 *
 * @param kind what it is, by its content
 * @param title headline on one line; empty when there is none
 * @param text headings, paragraphs (an empty line apart), bullets ("- ") and table rows (cells apart by " | "), without headline
 * @param properties what is stated about it
 * @param pages how many it has; 0 when its kind knows none
 * @param repairs what had to be mended or left out to read it, for people
 */
public record Document(
        DocumentKind kind, String title, String text, Properties properties, int pages, List<String> repairs) {

    /** Largest that is read, in bytes. */
    public static final int MAX_BYTES = 25 * 1024 * 1024;

    /** Copies the list. */
    public Document {
        repairs = List.copyOf(repairs);
    }

    /**
     * What a document states about itself, unchecked. When a file was made or saved is not when its text was published.
     *
     * @param created when it was made
     * @param modified when it was saved last
     * @param author the person it names as its author
     * @param publisher the organisation it names
     * @param language BCP 47 tag as stated
     */
    public record Properties(
            Optional<Instant> created,
            Optional<Instant> modified,
            Optional<String> author,
            Optional<String> publisher,
            Optional<String> language) {

        /** Nothing is stated. */
        public static final Properties NONE = new Properties(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
