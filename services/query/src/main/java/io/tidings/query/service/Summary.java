package io.tidings.query.service;

/** The beginning of a text, for lists. */
public final class Summary {

    private static final int LONGEST = 280;

    private Summary() {}

    /** At most 280 characters on one line, cut between words. */
    public static String of(String body) {
        String line = body.substring(0, Math.min(body.length(), 4 * LONGEST))
                .replaceAll("\\s+", " ")
                .strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST);
        int end = space > LONGEST / 2 ? space : beforePair(line, LONGEST);
        return line.substring(0, end) + "\u2026";
    }

    private static int beforePair(String line, int end) {
        return Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    }
}
