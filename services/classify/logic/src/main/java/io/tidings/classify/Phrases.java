package io.tidings.classify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes out the patterns of {@code themes.yaml}: alternatives, optional parts and spellings become plain phrases. */
final class Phrases {

    private final Map<String, String> spellings;

    Phrases(Map<String, String> spellings) {
        this.spellings = Map.copyOf(spellings);
    }

    /** The phrases, as lists of words, that a comma-separated list of patterns stands for. */
    Set<List<String>> in(String patterns) {
        Set<List<String>> phrases = new LinkedHashSet<>();
        for (String pattern : patterns.split(",", -1)) {
            for (String phrase : new Expansion(pattern).all()) {
                List<String> words = words(phrase);
                if (!words.isEmpty()) {
                    phrases.add(words);
                    phrases.add(words.stream().map(this::respelled).toList());
                }
            }
        }
        return phrases;
    }

    /** Cut as the tokens of a text are: letters from digits, no hyphens, no possessive. */
    private static List<String> words(String phrase) {
        String plain = phrase.replace("'s", " ")
                .replaceAll("[-']", " ")
                .replace("&", " and ")
                .replaceAll("(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)", " ")
                .strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split("\\s+", -1));
    }

    private String respelled(String word) {
        String respelled = word;
        for (Map.Entry<String, String> spelling : spellings.entrySet()) {
            respelled = respelled.replace(spelling.getKey(), spelling.getValue());
        }
        return respelled;
    }

    /** One pattern: text, {@code (a|b)}, {@code (a )?}, nested as one likes. */
    private static final class Expansion {

        private final String pattern;
        private int at;

        Expansion(String pattern) {
            this.pattern = pattern;
        }

        List<String> all() {
            List<String> all = alternatives();
            if (at < pattern.length()) {
                throw new IllegalArgumentException("a bracket closes that was not opened: " + pattern);
            }
            return all;
        }

        private List<String> alternatives() {
            List<String> all = new ArrayList<>(sequence());
            while (at < pattern.length() && pattern.charAt(at) == '|') {
                at++;
                all.addAll(sequence());
            }
            return all;
        }

        private List<String> sequence() {
            List<String> all = List.of("");
            while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
                all = joined(all, pattern.charAt(at) == '(' ? group() : List.of(literal()));
            }
            return all;
        }

        private List<String> group() {
            at++;
            List<String> inner = new ArrayList<>(alternatives());
            if (at >= pattern.length()) {
                throw new IllegalArgumentException("a bracket is not closed: " + pattern);
            }
            at++;
            if (at < pattern.length() && pattern.charAt(at) == '?') {
                at++;
                inner.add("");
            }
            return inner;
        }

        private String literal() {
            int from = at;
            while (at < pattern.length() && "(|)".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            return pattern.substring(from, at);
        }

        private static List<String> joined(List<String> heads, List<String> tails) {
            List<String> all = new ArrayList<>(heads.size() * tails.size());
            heads.forEach(head -> tails.forEach(tail -> all.add(head + tail)));
            return all;
        }
    }
}
