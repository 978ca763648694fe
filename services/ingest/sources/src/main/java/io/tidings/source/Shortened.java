package io.tidings.source;

/** Texts cut at a word, for showing. */
final class Shortened {

    private Shortened() {}

    static String to(int length, String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= length) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(length - 2)) ? length - 2 : length - 1;
        int space = line.lastIndexOf(' ', end);
        return line.substring(0, space > length / 2 ? space : end).strip() + "…";
    }
}
