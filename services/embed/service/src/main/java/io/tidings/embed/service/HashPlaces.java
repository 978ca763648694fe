package io.tidings.embed.service;

/**
 * Where the vectors of hashes lie on the topic, 16 bytes each: an open table of numbers. Two hashes with the same first half are
 * one here; whoever reads the place sees whose it is.
 */
final class HashPlaces {

    static final long NONE = -1;

    private static final int SMALLEST = 1 << 10;

    private long[] keys = new long[SMALLEST];
    private long[] places = filled(SMALLEST);
    private int used;

    /** Remembers the newest place of a hash of 32 hexadecimal digits. */
    void put(String hash, long place) {
        if (used * 3 >= keys.length * 2) {
            grow();
        }
        set(key(hash), place);
    }

    long get(String hash) {
        return places[slot(key(hash))];
    }

    int size() {
        return used;
    }

    private void set(long key, long place) {
        int slot = slot(key);
        used += places[slot] == NONE ? 1 : 0;
        keys[slot] = key;
        places[slot] = place;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (places[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldPlaces = places;
        keys = new long[2 * oldKeys.length];
        places = filled(2 * oldKeys.length);
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPlaces[i] != NONE) {
                set(oldKeys[i], oldPlaces[i]);
            }
        }
    }

    private static long key(String hash) {
        return Long.parseUnsignedLong(hash, 0, 16, 16);
    }

    private static long[] filled(int length) {
        long[] places = new long[length];
        java.util.Arrays.fill(places, NONE);
        return places;
    }
}
