package io.tidings.document.parser;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a document's real title from what programs and templates write into its properties. */
final class Titles {

    private static final int LONGEST = 300;
    private static final int SHORTEST = 8;
    private static final double FOUND = 0.6;
    private static final int HEAD = 4_000;

    private static final Pattern OF_PROGRAMS = Pattern.compile(
            "(?i)(microsoft (office )?(word|powerpoint|excel)\\b.*|untitled.*|document ?\\d*|doc\\d+|presentation ?\\d*|slide \\d+"
                    + "|powerpoint presentation|print(ing)?|layout ?\\d*|template.*|.*\\btemplate|title|no title|\\(.*\\)"
                    + "|.*\\.(docx?|pdf|rtf|odt|indd|qxd|pub|pptx?|xlsx?|tmp|html?|txt)|[^\\s]*[_/\\\\][^\\s]*|https?:.*|file:.*)");

    private static final Pattern LETTERHEAD = Pattern.compile(
            "(?i)(for (immediate|media) release|(press|news|media)( |-)?(release|statement|notice|information|conference)?|embargoed.*"
                    + "|statement|speech|news|communiqu[eé]|press ?room|contacts?|notes? to editors?|annex.*|page \\d+|\\W*)");

    private Titles() {}

    /** Whether a title of a document's properties is one, and its own: its words stand at the beginning of the text. */
    static Optional<String> stated(String title, String text) {
        String line = CleanLine.of(title);
        boolean shaped = line.length() >= SHORTEST
                && line.length() <= LONGEST
                && line.indexOf(' ') > 0
                && !OF_PROGRAMS.matcher(line).matches()
                && !LETTERHEAD.matcher(line).matches();
        return shaped && standsIn(line, text) ? Optional.of(line) : Optional.empty();
    }

    /** Whether a heading can be the headline: no letterhead, no date, some words. */
    static boolean canBe(String heading) {
        return heading.length() >= SHORTEST
                && heading.length() <= LONGEST
                && heading.indexOf(' ') > 0
                && heading.indexOf('@') < 0
                && !LETTERHEAD.matcher(heading).matches()
                && heading.codePoints().filter(Character::isLetter).count() > 0.5 * heading.length()
                && !heading.matches("(?i).{0,30}\\d{1,2}(st|nd|rd|th)? \\p{L}+ (19|20)\\d\\d\\.?");
    }

    /** Whether two lines say the same but for case, space and marks. */
    static boolean same(String one, String other) {
        return words(one).equals(words(other));
    }

    private static boolean standsIn(String title, String text) {
        Set<String> there = new HashSet<>(words(text.substring(0, Math.min(HEAD, text.length()))));
        List<String> words = words(title);
        long found = words.stream().filter(there::contains).count();
        return found >= FOUND * words.size();
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
