package io.tidings.ingest;

import io.tidings.page.CleanText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a plain text's headline from its first sentence, bullet or dateline. When in doubt there is none. */
final class Headline {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    /** One line, an empty line, and more. */
    private static final Pattern FIRST =
            Pattern.compile("\\A\\s*(?<line>\\S[^\\n]*)\\n[ \\t]*\\n\\s*(?<rest>\\S.*)\\z", Pattern.DOTALL);

    /** Ends like a sentence, a list or an address line. */
    private static final Pattern SENTENCE = Pattern.compile(".*[.!:;,”\"]\\s*");

    private static final Pattern BULLET = Pattern.compile("([-–—•*·▪◦o>]\\s|\\(?\\d{1,3}[.)]\\s|[“\"‘']).*");

    private static final Pattern LETTERHEAD = Pattern.compile(
            "(?i)(for (immediate|media) release|(press|news|media) (release|statement|notice)|embargoed|published|issued"
                    + "|date|dated|dear|contact|ref(erence)?|subject|to|from)\\b.*");

    private static final Pattern DATED = Pattern.compile(".*\\b(1[89]|20|21)\\d\\d\\b\\s*");

    private Headline() {}

    /**
     * A text in its two parts.
     *
     * @param title empty when there is no headline
     * @param body the whole text, or all but the headline
     */
    record Split(String title, String body) {}

    static Split split(String text) {
        Matcher first = FIRST.matcher(text);
        if (!first.matches() || !isHeadline(first.group("line").strip())) {
            return new Split("", text);
        }
        return new Split(CleanText.line(first.group("line")), first.group("rest"));
    }

    private static boolean isHeadline(String line) {
        return line.length() >= SHORTEST
                && line.length() <= LONGEST
                && line.indexOf(' ') > 0
                && !SENTENCE.matcher(line).matches()
                && !BULLET.matcher(line).matches()
                && !LETTERHEAD.matcher(line).matches()
                && !DATED.matcher(line).matches();
    }
}
