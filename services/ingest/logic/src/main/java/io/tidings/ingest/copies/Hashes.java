package io.tidings.ingest.copies;

/** Fast hashes that are the same in every process for ever: they are stored. */
final class Hashes {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hashes() {}

    static long of(String word) {
        long hash = OFFSET;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    /** Every bit of the result depends on every bit given. */
    static long mixed(long bits) {
        long hash = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }

    /** Of two in this order. */
    static long joined(long first, long second) {
        return mixed(first * PRIME + second);
    }
}
