package io.tidings.document;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of documents that are read. Slides and spreadsheets are not: they hold no announcement as text. */
public enum DocumentKind {
    /** PDF with a text layer. */
    PDF("PDF", "application/pdf", "pdf"),
    /** Word since 2007. */
    DOCX("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Word 97 to 2003. */
    DOC("old Word", "application/msword", "doc"),
    /** OpenDocument text. */
    ODT("OpenDocument", "application/vnd.oasis.opendocument.text", "odt"),
    /** Rich text. */
    RTF("RTF", "application/rtf", "rtf");

    private final String words;
    private final String contentType;
    private final String ending;

    DocumentKind(String words, String contentType, String ending) {
        this.words = words;
        this.contentType = contentType;
        this.ending = ending;
    }

    /** As people call it. */
    public String words() {
        return words;
    }

    /** As HTTP names it. */
    public String contentType() {
        return contentType;
    }

    /** Of its files, without dot. */
    public String ending() {
        return ending;
    }

    /** The kind whose files end so. */
    public static Optional<DocumentKind> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(kind -> kind.ending.equalsIgnoreCase(ending))
                .findFirst();
    }
}
