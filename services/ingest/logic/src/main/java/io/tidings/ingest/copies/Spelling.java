package io.tidings.ingest.copies;

import java.util.Map;

/** Words spelled in one way, so that an editor's house style makes no difference. Both texts are folded alike, so that
 * folding a word too much does no harm. */
final class Spelling {

    private static final int SHORTEST = 5;

    private static final Map<String, String> FIGURES = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("twenty", "20"));

    /** What stands right behind a figure. */
    private static final Map<String, String> SCALES =
            Map.of("m", "million", "mn", "million", "bn", "billion", "b", "billion", "k", "thousand", "pc", "percent");

    private Spelling() {}

    /** A small number that is written out, as figures; else the word itself. */
    static String figures(String word) {
        return FIGURES.getOrDefault(word, word);
    }

    static String scale(String word) {
        return SCALES.getOrDefault(word, word);
    }

    /** A figure without grouping and without zeros that say nothing. */
    static String number(String figure) {
        String plain = figure.replace(",", "");
        int point = plain.lastIndexOf('.');
        if (point < 0) {
            return plain;
        }
        int end = plain.length();
        while (end > point + 1 && plain.charAt(end - 1) == '0') {
            end--;
        }
        return plain.substring(0, end == point + 1 ? point : end);
    }

    /** A word as both sides of the Atlantic would have it. */
    static String word(String lower) {
        String word = lower.indexOf('.') < 0 ? lower : lower.replace(".", "");
        if (word.length() < SHORTEST) {
            return word;
        }
        return ending(vowels(word));
    }

    private static String vowels(String word) {
        int our = word.indexOf("our");
        String folded = our > 0 ? word.substring(0, our) + "or" + word.substring(our + 3) : word;
        int is = folded.lastIndexOf("is");
        boolean verb = is > 1 && (is + 2 < folded.length()) && "eai".indexOf(folded.charAt(is + 2)) >= 0;
        return verb ? folded.substring(0, is) + "iz" + folded.substring(is + 2) : folded;
    }

    private static String ending(String word) {
        int last = word.length() - 1;
        if (word.endsWith("tre")) {
            return word.substring(0, last - 1) + "er";
        }
        if (word.endsWith("mme")) {
            return word.substring(0, last - 1);
        }
        if (word.endsWith("ence")) {
            return word.substring(0, last - 1) + "se";
        }
        int doubled = word.endsWith("lling") ? last - 4 : word.endsWith("lled") ? last - 3 : -1;
        return doubled > 0 ? word.substring(0, doubled) + word.substring(doubled + 1) : word;
    }
}
