package io.tidings.enrich.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds many phrases in one walk over a text's keys. A phrase may hold {@value #ANY}, which stands for any one key. The
 * cost per position is bounded by the longest phrase and the number of wildcards in it, never by the text's length.
 *
 * @param <V> what a phrase means
 */
public final class Phrases<V> {

    /** Stands for any one word of a text. */
    public static final String ANY = "_";

    private final Node<V> root = new Node<>();

    /** A phrase found. */
    public record Found<V>(V value, int from, int to) {}

    /** Adds a phrase. */
    public void add(List<String> keys, V value) {
        Node<V> node = root;
        for (String key : keys) {
            node = node.next.computeIfAbsent(key, k -> new Node<>());
        }
        if (!keys.isEmpty()) {
            node.values.add(value);
        }
    }

    /** Everything that begins at a position. */
    public List<Found<V>> allAt(List<String> keys, int from) {
        List<Found<V>> found = new ArrayList<>(0);
        collect(root, keys, new int[] {from, from}, found);
        return found;
    }

    /** The longest phrase that begins at a position; null when none does. */
    public @Nullable Found<V> longestAt(List<String> keys, int from) {
        Node<V> node = root.next.get(keys.get(from));
        Found<V> best = null;
        for (int i = from + 1; node != null; i++) {
            if (!node.values.isEmpty()) {
                best = new Found<>(node.values.getFirst(), from, i);
            }
            node = i < keys.size() ? node.next.get(keys.get(i)) : null;
        }
        return best;
    }

    /** The longest phrase that ends before a position; null when none does. */
    public @Nullable Found<V> longestBefore(List<String> keys, int to) {
        for (int from = Math.max(0, to - 6); from < to; from++) {
            for (Found<V> found : allAt(keys, from)) {
                if (found.to == to) {
                    return found;
                }
            }
        }
        return null;
    }

    private static <V> void collect(Node<V> node, List<String> keys, int[] fromAt, List<Found<V>> found) {
        for (V value : node.values) {
            found.add(new Found<>(value, fromAt[0], fromAt[1]));
        }
        if (fromAt[1] >= keys.size() || node.next.isEmpty()) {
            return;
        }
        String key = keys.get(fromAt[1]);
        int[] further = {fromAt[0], fromAt[1] + 1};
        Node<V> exact = node.next.get(key);
        if (exact != null) {
            collect(exact, keys, further, found);
        }
        Node<V> any = node.next.get(ANY);
        if (any != null && isWord(key)) {
            collect(any, keys, further, found);
        }
    }

    private static boolean isWord(String key) {
        return Character.isLetterOrDigit(key.charAt(0))
                || key.charAt(0) == '@'
                || key.charAt(0) == '¤'
                || key.equals("'s");
    }

    private static final class Node<V> {
        final Map<String, Node<V>> next = new HashMap<>(4);
        final List<V> values = new ArrayList<>(1);
    }
}
