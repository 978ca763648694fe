package io.tidings.contracts;

final class Confidence {

    private Confidence() {}

    static void check(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, not " + confidence);
        }
    }
}
