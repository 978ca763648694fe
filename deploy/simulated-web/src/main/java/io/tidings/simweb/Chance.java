package io.tidings.simweb;

/** Chance that answers the same question the same way, whoever asks and whenever. */
record Chance(long seed) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** The chance of one matter of one thing. */
    Chance of(String matter, long number) {
        return new Chance(mixed(seed ^ mixed(matter.hashCode() * GOLDEN + number)));
    }

    /** From 0 to below 1. */
    double unit() {
        return (mixed(seed) >>> 11) * 0x1.0p-53;
    }

    int below(int bound) {
        return (int) (unit() * bound);
    }

    boolean happens(double share) {
        return unit() < share;
    }

    <T> T among(T[] things) {
        return things[below(things.length)];
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) of("byte", i).below(256);
        }
        return bytes;
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
