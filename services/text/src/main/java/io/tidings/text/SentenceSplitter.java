package io.tidings.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits a block into sentences: a stop, then a space, then something that can begin a sentence. */
final class SentenceSplitter {

    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "hon", "rt", "sen", "rep", "gov", "gen", "maj", "col", "lt", "sgt", "capt",
            "cdr", "cmdr", "brig", "adm", "sr", "st", "mt", "ft", "fr", "rev", "messrs", "mme", "m");
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "no", "nos", "art", "arts", "sec", "para", "paras", "p", "pp", "vol", "fig", "ch", "approx", "ca", "c",
            "rs", "ksh", "kshs", "kr", "tk", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
            "nov", "dec");
    private static final Set<String> INSIDE =
            Set.of("vs", "v", "eg", "ie", "cf", "al", "viz", "incl", "dept", "est", "mio", "mrd");
    private static final Set<String> OPENERS = Set.of(
            "the", "a", "an", "this", "these", "those", "that", "in", "on", "at", "as", "we", "it", "he", "she", "they",
            "i", "our", "for", "with", "since", "under", "by", "from", "but", "and", "if", "when", "while", "after",
            "more", "there", "today", "its", "their", "his", "her");

    private final String text;
    private final int end;
    private final List<Sentence> sentences = new ArrayList<>();
    private int start;

    private SentenceSplitter(String folded, int start, int end) {
        this.text = folded;
        this.start = start;
        this.end = end;
    }

    static List<Sentence> sentences(String folded, int start, int end) {
        return new SentenceSplitter(folded, start, end).run();
    }

    private List<Sentence> run() {
        int at = start;
        while (at < end) {
            if (!isStop(text.charAt(at))) {
                at++;
                continue;
            }
            int after = afterMarks(at);
            if (endsSentence(at, after)) {
                close(after);
            }
            at = after;
        }
        close(end);
        return sentences;
    }

    private void close(int stop) {
        int from = start;
        while (from < stop && text.charAt(from) == ' ') {
            from++;
        }
        List<Token> tokens = Tokenizer.tokens(text, from, stop);
        if (!tokens.isEmpty()) {
            sentences.add(new Sentence(from, stop, tokens));
        }
        start = stop;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    /** The end of the stops, closing quotation marks and brackets that stand here. */
    private int afterMarks(int stop) {
        int after = stop + 1;
        while (after < end && (isStop(text.charAt(after)) || "\"')]".indexOf(text.charAt(after)) >= 0)) {
            after++;
        }
        return after;
    }

    private boolean endsSentence(int stop, int after) {
        if (after >= end) {
            return false;
        }
        if (text.charAt(after) != ' ') {
            return isGlued(stop);
        }
        int next = after;
        while (next < end && text.charAt(next) == ' ') {
            next++;
        }
        return next < end && begins(next) && !isAbbreviation(stop, next);
    }

    /** A space was lost between two sentences: {@code crime.The}. */
    private boolean isGlued(int stop) {
        return stop - 2 >= start
                && stop + 2 < end
                && Character.isLowerCase(text.charAt(stop - 1))
                && Character.isLowerCase(text.charAt(stop - 2))
                && Character.isUpperCase(text.charAt(stop + 1))
                && OPENERS.contains(word(stop + 1));
    }

    private boolean begins(int next) {
        int c = text.codePointAt(next);
        return !Character.isLowerCase(c) && ",;:.)".indexOf(c) < 0;
    }

    private boolean isAbbreviation(int stop, int next) {
        if (text.charAt(stop) != '.') {
            return false;
        }
        int from = stop;
        while (from > start && isWordCharacter(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, stop).toLowerCase(java.util.Locale.ROOT);
        boolean number = Character.isDigit(text.charAt(next));
        if (word.length() > 12 || word.isEmpty()) {
            return false;
        }
        return TITLES.contains(word)
                || INSIDE.contains(word)
                || (number && BEFORE_NUMBERS.contains(word))
                || (isInitials(word) && !OPENERS.contains(word(next)));
    }

    /** {@code J} or {@code u.s} before their point. */
    private static boolean isInitials(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
                return false;
            }
        }
        return word.length() % 2 == 1;
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetter(c) || c == '.';
    }

    private String word(int from) {
        int to = from;
        while (to < end && to - from < 12 && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(java.util.Locale.ROOT);
    }
}
