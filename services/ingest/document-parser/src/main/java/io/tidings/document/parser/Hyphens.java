package io.tidings.document.parser;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines of a paragraph, and words that were parted at the end of one. Whether "cross-" and "border" are two words or
 * one, the rest of the document says, else what usually stands before a hyphen.
 */
final class Hyphens {

    private static final Set<String> KEEP = Set.of(
            "cross",
            "long",
            "short",
            "well",
            "self",
            "high",
            "low",
            "mid",
            "ex",
            "half",
            "full",
            "part",
            "all",
            "non",
            "co",
            "so",
            "far",
            "fast",
            "first",
            "second",
            "third",
            "two",
            "three",
            "four",
            "five",
            "six",
            "ten",
            "multi",
            "year",
            "month",
            "day",
            "decision",
            "policy",
            "counter",
            "anti",
            "pre",
            "post",
            "pro",
            "vice",
            "world",
            "state",
            "large",
            "small",
            "medium",
            "front",
            "land",
            "sea",
            "air",
            "job",
            "life",
            "new",
            "old",
            "cyber",
            "e");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+(?:[-\u2010\u2011][\\p{L}\\p{Nd}]+)*");

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final Pattern LAST = Pattern.compile("([\\p{L}\\p{Nd}]+)[-\u2010]$");
    private static final Pattern NEXT = Pattern.compile("^(\\p{Ll}[\\p{L}\\p{Nd}]*)");

    private final Set<String> words = new HashSet<>();

    /** Knows the words of these lines. */
    Hyphens(List<String> lines) {
        for (String line : lines) {
            Matcher word = WORD.matcher(line);
            while (word.find()) {
                words.add(lower(word.group()));
            }
        }
    }

    /** A line with the one that follows it. */
    String join(String before, String next) {
        if (before.isEmpty() || next.isEmpty()) {
            return before + next;
        }
        if (before.charAt(before.length() - 1) == SOFT_HYPHEN) {
            return before.substring(0, before.length() - 1) + next;
        }
        Matcher last = LAST.matcher(tail(before));
        Matcher first = NEXT.matcher(next);
        if (!last.find() || !first.find()) {
            // "North-" and "East": the hyphen is theirs.
            return parts(before) ? before + next : before + " " + next;
        }
        return oneWord(last.group(1), first.group(1)) ? before.substring(0, before.length() - 1) + next : before + next;
    }

    /** Whether a line ends in the middle of a word. */
    static boolean parts(String line) {
        return line.endsWith("\u00AD") || LAST.matcher(tail(line)).find();
    }

    private boolean oneWord(String before, String after) {
        if (words.contains(lower(before + after))) {
            return true;
        }
        boolean two = words.contains(lower(before + "-" + after))
                || KEEP.contains(lower(before))
                || !before.chars().allMatch(Character::isLetter);
        return !two;
    }

    /** Long enough for any word, so that joining many lines takes linear time. */
    private static String tail(String line) {
        return line.substring(Math.max(0, line.length() - 80));
    }

    private static String lower(String word) {
        return word.replace('\u2010', '-').replace('\u2011', '-').toLowerCase(Locale.ROOT);
    }
}
