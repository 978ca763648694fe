package io.tidings.ingest.copies;

import java.util.Locale;

/** How often a judgement was right. */
final class Score {

    private int right;
    private int wrong;
    private int missed;
    private int apart;

    void add(boolean copy, boolean found) {
        right += copy && found ? 1 : 0;
        wrong += !copy && found ? 1 : 0;
        missed += copy && !found ? 1 : 0;
        apart += !copy && !found ? 1 : 0;
    }

    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
        return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.3f recall %.3f F1 %.3f (%d found, %d missed; %d kept apart, %d not)",
                precision(),
                recall(),
                f1(),
                right,
                missed,
                apart,
                wrong);
    }
}
