package io.tidings.query.language;

/**
 * What stands behind a field, or in a parameter.
 *
 * @param text without quotes and escapes
 * @param position where it stands
 * @param length how long it is as written
 */
record Value(String text, int position, int length) {

    static Value of(String text) {
        return new Value(text, 0, text.length());
    }
}
