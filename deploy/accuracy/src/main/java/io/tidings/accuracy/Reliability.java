package io.tidings.accuracy;

import java.util.Locale;

/** Whether confidences say how often a reading is right: readings are put into ten bins by their confidence. */
final class Reliability {

    private static final int BINS = 10;

    private final int[] readings = new int[BINS];
    private final double[] confidences = new double[BINS];
    private final int[] right = new int[BINS];

    /** A reading was given with some confidence, from 0 to 1. */
    void add(double confidence, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        readings[bin]++;
        confidences[bin] += confidence;
        right[bin] += isRight ? 1 : 0;
    }

    /** The expected calibration error: how far confidence and share of right readings lie apart, over all readings. */
    double error() {
        double off = 0;
        int all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            off += Math.abs(confidences[bin] - right[bin]);
            all += readings[bin];
        }
        return off / Math.max(1, all);
    }

    /** A row for each bin that holds readings, as a Markdown table. */
    @Override
    public String toString() {
        StringBuilder table =
                new StringBuilder("| confidence | readings | mean confidence | right |\n| --- | --- | --- | --- |\n");
        for (int bin = 0; bin < BINS; bin++) {
            if (readings[bin] > 0) {
                table.append(String.format(
                        Locale.ROOT,
                        "| %.1f to %.1f | %d | %.2f | %.2f |%n",
                        bin / 10.0,
                        (bin + 1) / 10.0,
                        readings[bin],
                        confidences[bin] / readings[bin],
                        (double) right[bin] / readings[bin]));
            }
        }
        return table.toString();
    }
}
