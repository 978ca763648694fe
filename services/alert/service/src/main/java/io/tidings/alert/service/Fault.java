package io.tidings.alert.service;

import io.tidings.query.language.SearchParameters.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A field or parameter that cannot be used.
 *
 * @param field its name, with dots and numbers where it lies deeper
 * @param position where in its value the mistake begins, in UTF-16 code units
 * @param length how long it is, 0 where something is missing or the field itself is wrong
 * @param message what is wrong and what would be right
 * @param suggestion what to write instead, null when nothing is near
 */
public record Fault(
        String field,
        int position,
        int length,
        String message,
        @Nullable String suggestion) {

    /** A field that is wrong as a whole. */
    public static Fault of(String field, String message) {
        return new Fault(field, 0, 0, message, null);
    }

    /** A parameter of the search. */
    public static Fault of(Refusal refusal) {
        var mistake = refusal.mistake();
        return new Fault(
                "search." + refusal.parameter(),
                mistake.position(),
                mistake.length(),
                mistake.message(),
                mistake.suggestion());
    }
}
