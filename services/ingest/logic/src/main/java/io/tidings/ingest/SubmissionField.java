package io.tidings.ingest;

import java.util.Arrays;
import java.util.Optional;

/** What a submission can state: fields of its JSON, or parameters beside a text or a page. */
public enum SubmissionField {
    /** Headline. */
    TITLE("title", Type.TEXT, 1_000),
    /** The text, as it is. */
    TEXT("text", Type.TEXT, Integer.MAX_VALUE),
    /** The text as a page; instead of {@link #TEXT}. */
    HTML("html", Type.TEXT, Integer.MAX_VALUE),
    /** ISO 8601 date or date-time. */
    PUBLISHED_AT("publishedAt", Type.TEXT, 100),
    /** ISO 8601 date or date-time. */
    UPDATED_AT("updatedAt", Type.TEXT, 100),
    /** Name of the announcing body. */
    PUBLISHER("publisher", Type.TEXT, 300),
    /** The announcer's country, ISO 3166-1 alpha-2. */
    COUNTRY("country", Type.TEXT, 100),
    /** Its address. */
    URL("url", Type.TEXT, 10_000),
    /** The client's own id. */
    ID("id", Type.NAME, 500),
    /** Who sends it. */
    SOURCE("source", Type.TEXT, 100),
    /** BCP 47 language tag. */
    LANGUAGE("language", Type.TEXT, 100),
    /** Whether it is loaded as history. */
    HISTORICAL("historical", Type.FLAG, 5),
    /** Whether the source takes it back. */
    WITHDRAWN("withdrawn", Type.FLAG, 5);

    /** What a field's value may be in JSON. */
    enum Type {
        TEXT("a string"),
        NAME("a string or a whole number"),
        FLAG("true or false");

        private final String expectation;

        Type(String expectation) {
            this.expectation = expectation;
        }

        String expectation() {
            return expectation;
        }
    }

    private final String key;
    private final Type type;
    private final int maxLength;

    SubmissionField(String key, Type type, int maxLength) {
        this.key = key;
        this.type = type;
        this.maxLength = maxLength;
    }

    /** Its name in JSON and in the query string. */
    public String key() {
        return key;
    }

    Type type() {
        return type;
    }

    /** In characters. */
    int maxLength() {
        return maxLength;
    }

    /** Whether it may stand beside the text instead of inside: everything but the text itself. */
    public boolean statedBeside() {
        return this != TEXT && this != HTML;
    }

    /** The field that somebody may have meant by a name that is none; empty when nothing is near. */
    public static Optional<SubmissionField> closest(String name) {
        return FieldNames.closest(name);
    }

    /** The field of exactly this name. */
    public static Optional<SubmissionField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
