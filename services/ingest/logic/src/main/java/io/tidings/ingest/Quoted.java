package io.tidings.ingest;

/** A stranger's text inside a message: short, and without characters that would break a log line or a terminal. */
final class Quoted {

    private static final int LONGEST = 80;

    private Quoted() {}

    static String of(String text) {
        return of(text, LONGEST);
    }

    static String of(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(longest).map(Quoted::visible).forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > longest ? shown + "…" : shown.toString();
    }

    private static int visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '\uFFFD';
            default -> codePoint;
        };
    }
}
