package io.tidings.feed;

/**
 * Counts the characters that are taken out of one document: elements nested in each other must not let the same text be read
 * hundreds of times.
 */
final class Meter {

    private static final int MOST_TIMES = 10;

    private final long most;
    private long taken;

    Meter(int bytes) {
        most = (long) bytes * MOST_TIMES;
    }

    String taken(String text) {
        taken += text.length();
        if (taken > most) {
            throw new RefusedException("Its elements hold each other, so that it would be read over and over");
        }
        return text;
    }
}
