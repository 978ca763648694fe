package io.tidings.classify;

import io.tidings.text.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the words that terms are made of and says which of them a token is: itself, the beginnings of it that stand
 * with a star, and itself in capitals. One step per character.
 */
final class WordIndex {

    /** The number of {@code _}, which is any word. */
    static final int ANY = 0;

    private static final int[] NONE = {};

    private final Node root = new Node();
    private final Map<String, Integer> capitals = new HashMap<>();
    private int count = 1;

    /** The number of a word of a term, given when it is first seen. */
    int number(String word) {
        if (word.equals("_")) {
            return ANY;
        }
        if (isCapitals(word)) {
            return capitals.computeIfAbsent(word, any -> count++);
        }
        boolean beginning = word.endsWith("*");
        String letters = beginning ? word.substring(0, word.length() - 1) : word;
        Node node = root.path(letters.toLowerCase(java.util.Locale.ROOT));
        if (beginning) {
            node.beginning = node.beginning < 0 ? count++ : node.beginning;
            return node.beginning;
        }
        node.whole = node.whole < 0 ? count++ : node.whole;
        return node.whole;
    }

    /** The numbers of the words that this token is. */
    int[] numbersOf(Token token) {
        int[] found = NONE;
        Node node = root;
        String word = token.lower();
        for (int i = 0; i < word.length() && node != null; i++) {
            node = node.child(word.charAt(i));
            found = node == null ? found : with(found, node.beginning);
        }
        found = node == null ? found : with(found, node.whole);
        boolean capital = !capitals.isEmpty() && token.isCapitalised() && isCapitals(token.text());
        return capital ? with(found, capitals.getOrDefault(token.text(), -1)) : found;
    }

    private static int[] with(int[] numbers, int number) {
        if (number < 0) {
            return numbers;
        }
        int[] more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = number;
        return more;
    }

    private static boolean isCapitals(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isUpperCase(word.charAt(i))) {
                return false;
            }
        }
        return word.length() > 1;
    }

    private static final class Node {

        private char[] letters = {};
        private Node[] children = {};
        private int whole = -1;
        private int beginning = -1;

        @Nullable Node child(char letter) {
            int place = Arrays.binarySearch(letters, letter);
            return place < 0 ? null : children[place];
        }

        Node path(String word) {
            Node node = this;
            for (int i = 0; i < word.length(); i++) {
                node = node.childOrNew(word.charAt(i));
            }
            return node;
        }

        private Node childOrNew(char letter) {
            int place = Arrays.binarySearch(letters, letter);
            if (place >= 0) {
                return children[place];
            }
            int at = -place - 1;
            char[] moreLetters = Arrays.copyOf(letters, letters.length + 1);
            Node[] moreChildren = Arrays.copyOf(children, children.length + 1);
            System.arraycopy(letters, at, moreLetters, at + 1, letters.length - at);
            System.arraycopy(children, at, moreChildren, at + 1, children.length - at);
            moreLetters[at] = letter;
            moreChildren[at] = new Node();
            letters = moreLetters;
            children = moreChildren;
            return moreChildren[at];
        }
    }
}
