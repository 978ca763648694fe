package io.tidings.enrich.lookup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A pattern over the keys of a sentence. {@code (a|b c)} is a choice, {@code (a|b)?} may be left out, {@code _} is any one
 * word, {@code (...)} is none to three words but no sum and no sign. {@code ¤} stands for a sum, {@code @} for a list of
 * places, {@code @a} for adjectives of places, {@code @o} and {@code @oa} for the announcer's own country, {@code [} for an
 * opening bracket.
 *
 * <p>A match looks at a bounded number of keys, so the time for a text grows linearly with its length.
 */
final class Pattern {

    private static final int GAP = 3;
    private static final String ANY = Phrases.ANY;

    private final List<Element> elements;

    private Pattern(List<Element> elements) {
        this.elements = List.copyOf(elements);
    }

    private sealed interface Element {

        /** One of some phrases. */
        record Words(Phrases<Boolean> phrases, Set<String> first, boolean optional) implements Element {}

        /** A few words of any kind. */
        record Gap() implements Element {}
    }

    static Pattern of(String text) {
        List<Element> elements = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('(', at);
            int end = open < 0 ? text.length() : open;
            if (!text.substring(at, end).isBlank()) {
                elements.add(words(text.substring(at, end), false));
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf(')', open);
            boolean optional = close + 1 < text.length() && text.charAt(close + 1) == '?';
            String inner = text.substring(open + 1, close);
            elements.add(inner.equals("...") ? new Element.Gap() : words(inner, optional));
            at = close + (optional ? 2 : 1);
        }
        return new Pattern(elements);
    }

    /** The keys a match may begin with; {@code _} among them when it may begin with any. */
    Set<String> first() {
        Set<String> first = new HashSet<>();
        for (Element element : elements) {
            if (!(element instanceof Element.Words words)) {
                first.add(ANY);
                return first;
            }
            first.addAll(words.first);
            if (!words.optional) {
                return first;
            }
        }
        return first;
    }

    /** Where a match that begins here ends; -1 when there is none. */
    int end(List<String> keys, int from) {
        return end(keys, from, 0);
    }

    private int end(List<String> keys, int at, int element) {
        if (element == elements.size()) {
            return at;
        }
        return switch (elements.get(element)) {
            case Element.Gap gap -> afterGap(keys, at, element);
            case Element.Words words -> afterWords(words, keys, at, element);
        };
    }

    private int afterGap(List<String> keys, int at, int element) {
        for (int skip = 0; skip <= GAP; skip++) {
            int end = end(keys, at + skip, element + 1);
            if (end >= 0 || at + skip >= keys.size() || !fillsGap(keys.get(at + skip))) {
                return end;
            }
        }
        return -1;
    }

    private int afterWords(Element.Words words, List<String> keys, int at, int element) {
        if (at < keys.size()) {
            for (Phrases.Found<Boolean> found : words.phrases.allAt(keys, at)) {
                int end = end(keys, found.to(), element + 1);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return words.optional ? end(keys, at, element + 1) : -1;
    }

    private static boolean fillsGap(String key) {
        char c = key.charAt(0);
        return Character.isLetterOrDigit(c) || c == '@' || c == '\'' || c == '-';
    }

    private static Element.Words words(String text, boolean optional) {
        Phrases<Boolean> phrases = new Phrases<>();
        Set<String> first = new HashSet<>();
        for (String choice : text.split("\\|", -1)) {
            List<String> keys = keys(choice.trim());
            phrases.add(keys, true);
            first.add(keys.getFirst());
        }
        return new Element.Words(phrases, first, optional);
    }

    private static List<String> keys(String text) {
        List<String> keys = new ArrayList<>();
        for (String word : text.split(" +", -1)) {
            if (word.equals("[")) {
                keys.add("(");
            } else if (word.equals(ANY) || word.startsWith("@") || word.equals("¤")) {
                keys.add(word);
            } else {
                keys.addAll(Keys.of(word));
            }
        }
        return keys;
    }
}
