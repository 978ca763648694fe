package io.tidings.linear;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * What was noticed about one thing to be decided: names with a value. A name is kept as a 64-bit hash; of a million names two
 * share one with a chance of one in forty million. Not for use by several threads.
 */
public final class Features {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] keys = new long[32];
    private float[] values = new float[32];
    private int size;

    /** Notices something that holds. */
    public Features add(String name) {
        return add(hash(OFFSET, name), 1);
    }

    /** Notices how much of something there is; nothing when it is 0. */
    public Features add(String name, double value) {
        return value == 0 ? this : add(hash(OFFSET, name), (float) value);
    }

    /** Notices that a trait has a value: the same as the name {@code trait=value}, without joining the two. */
    public Features add(String trait, String value) {
        return add(hash(hash(hash(OFFSET, trait), "="), value), 1);
    }

    /** How many were noticed; one noticed twice counts twice. */
    public int size() {
        return size;
    }

    /** Hands over the hash of every name noticed. */
    public void forEachKey(LongConsumer consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(keys[i]);
        }
    }

    /** Hands over the hash and value of everything noticed. */
    public void forEach(Noticed consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(keys[i], values[i]);
        }
    }

    /** Takes one thing noticed. */
    public interface Noticed {
        /** Takes the hash of its name and its value. */
        void accept(long key, float value);
    }

    long key(int i) {
        return keys[i];
    }

    float value(int i) {
        return values[i];
    }

    private Features add(long key, float value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size++] = value;
        return this;
    }

    /** FNV-1a over UTF-16 units. */
    private static long hash(long from, String name) {
        long hash = from;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * PRIME;
        }
        return hash;
    }
}
