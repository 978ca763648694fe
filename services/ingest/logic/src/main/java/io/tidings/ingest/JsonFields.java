package io.tidings.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.tidings.page.CleanText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads the one JSON object of a submission into a draft. */
final class JsonFields {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private JsonFields() {}

    static void read(String json, Draft draft) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                draft.refuse(malformed("there is nothing here; expected one JSON object"));
                return;
            }
            readValue(parser, first, draft);
            if (parser.nextToken() != null) {
                draft.refuse(malformed(at(parser.currentTokenLocation()) + ": something follows the JSON object"));
            }
        } catch (JsonProcessingException e) {
            draft.refuse(malformed(at(e.getLocation()) + ": " + Quoted.of(e.getOriginalMessage(), 200)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readValue(JsonParser parser, JsonToken first, Draft draft) throws IOException {
        if (first == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                readField(parser, draft);
            }
            return;
        }
        parser.skipChildren();
        draft.refuse(new Refusal(Refusal.Reason.INVALID, null, "a submission is one JSON object"));
    }

    private static void readField(JsonParser parser, Draft draft) throws IOException {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        Optional<SubmissionField> field = SubmissionField.ofKey(name);
        if (field.isEmpty()) {
            refuseUnknown(name, draft);
        } else if (token != JsonToken.VALUE_NULL) {
            readKnown(parser, field.get(), draft);
        }
        parser.skipChildren();
    }

    /** A few megabytes can hold a million names. */
    private static void refuseUnknown(String name, Draft draft) {
        if (!draft.full()) {
            draft.refuse(FieldNames.unknown(name));
        }
    }

    private static void readKnown(JsonParser parser, SubmissionField field, Draft draft) throws IOException {
        if (!fits(parser.currentToken(), field.type())) {
            draft.refuse(field, "expected " + field.type().expectation() + ", found " + found(parser.currentToken()));
            return;
        }
        String value = parser.getText();
        draft.state(field, value);
        CleanText.loneSurrogate(value)
                .ifPresent(
                        at -> draft.refuse(field, "character " + at + " (counted from 0) is half of a surrogate pair"));
    }

    private static boolean fits(JsonToken token, SubmissionField.Type type) {
        return switch (type) {
            case TEXT -> token == JsonToken.VALUE_STRING;
            case NAME -> token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
            case FLAG -> token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
        };
    }

    private static String found(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "something else";
        };
    }

    private static Refusal malformed(String detail) {
        return new Refusal(Refusal.Reason.MALFORMED, null, "not JSON: " + detail);
    }

    private static String at(JsonLocation location) {
        return location == null ? "somewhere" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
