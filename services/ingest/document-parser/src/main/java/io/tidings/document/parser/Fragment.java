package io.tidings.document.parser;

/**
 * Words of a page that stand together on one line. Lengths in points; y grows downwards and is that of the baseline.
 *
 * @param x0 where it begins
 * @param x1 where it ends
 * @param size of most of its letters
 * @param bold whether all of it is bold
 */
record Fragment(double x0, double x1, double y, double size, boolean bold, String text) {

    double width() {
        return x1 - x0;
    }

    /** Average width of one letter. */
    double letter() {
        return width() / Math.max(1, text.length());
    }

    boolean sameBaseline(Fragment other) {
        return Math.abs(y - other.y) <= 0.45 * Math.min(size, other.size);
    }

    /** This one and the next on its line. */
    Fragment and(Fragment next) {
        boolean apart = next.x0 - x1 > 0.12 * size && !text.endsWith(" ") && !next.text.startsWith(" ");
        boolean mine = text.length() >= next.text.length();
        return new Fragment(
                Math.min(x0, next.x0),
                Math.max(x1, next.x1),
                mine ? y : next.y,
                mine ? size : next.size,
                bold && next.bold,
                text + (apart ? " " : "") + next.text);
    }
}
