package io.tidings.query.language;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a query and where.
 *
 * @param position offset of the first UTF-16 code unit that is wrong
 * @param length how many code units are wrong, 0 where something is missing
 * @param message what is wrong and what would be right, one sentence without a full stop
 * @param suggestion what to write instead of the wrong code units, null when nothing is near
 */
public record Mistake(
        int position, int length, String message, @Nullable String suggestion) {

    static Mistake at(Value value, String message) {
        return new Mistake(value.position(), value.length(), message, null);
    }

    static Mistake at(Value value, String message, @Nullable String suggestion) {
        return new Mistake(value.position(), value.length(), message, suggestion);
    }
}
