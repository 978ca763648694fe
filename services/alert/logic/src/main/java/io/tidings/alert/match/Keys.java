package io.tidings.alert.match;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers the keys that queries ask for. One thread adds, any number look up. The first number is {@link #ALWAYS}, then come
 * those of {@link AmountKeys}, then all others as they appear.
 */
final class Keys {

    /** Holds for every announcement. */
    static final int ALWAYS = 0;

    private final Map<KeyKind, Map<String, Integer>> numbers = new EnumMap<>(KeyKind.class);
    private float[] shares = new float[1024];
    private int count = AmountKeys.END;

    Keys() {
        for (KeyKind kind : KeyKind.values()) {
            numbers.put(kind, new ConcurrentHashMap<>());
        }
        shares = Arrays.copyOf(shares, 2 * AmountKeys.END);
        shares[ALWAYS] = 1;
        for (int key = AmountKeys.START; key < AmountKeys.END; key++) {
            shares[key] = AmountKeys.share(key);
        }
    }

    /** The number of a key, a new one if need be. Only for the thread that adds. */
    int add(KeyKind kind, String value) {
        return add(kind, value, kind.share());
    }

    int add(KeyKind kind, String value, double share) {
        Integer known = of(kind).get(value);
        if (known != null) {
            return known;
        }
        int number = count++;
        if (number == shares.length) {
            shares = Arrays.copyOf(shares, 2 * number);
        }
        shares[number] = (float) share;
        of(kind).put(value, number);
        return number;
    }

    /** The keys of a kind by their values; for looking up only. */
    Map<String, Integer> of(KeyKind kind) {
        Map<String, Integer> found = numbers.get(kind);
        if (found == null) {
            throw new IllegalStateException("every kind has its keys");
        }
        return found;
    }

    /** A guess at how many announcements or lines it holds for, 0 to 1. Only for the thread that adds. */
    float share(int key) {
        return shares[key];
    }

    /** All numbers are below. Only for the thread that adds. */
    int count() {
        return count;
    }
}
