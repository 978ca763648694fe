package io.tidings.page;

/** Signs of running text. */
final class Sentences {

    private Sentences() {}

    /** Full stops, commas and their like in any script. */
    static int punctuation(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += ".,;:?!。、，؟،।…".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Whether it ends as a sentence does, closing quotation marks and brackets aside. */
    static boolean ends(String text) {
        int end = text.length();
        while (end > 0 && "\"'”’»)]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".?!。…؟।".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** The share of words in lower case with at most four letters: articles, prepositions, pronouns. */
    static double smallWords(String text) {
        int small = 0;
        int all = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                boolean isSmall = i > start && i - start <= 4 && Character.isLowerCase(text.charAt(start));
                small += isSmall ? 1 : 0;
                all += i > start ? 1 : 0;
                start = i + 1;
            }
        }
        return all == 0 ? 0 : (double) small / all;
    }

    /** Words, roughly. */
    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && text.charAt(i) == '\'');
        }
        return words;
    }
}
