package io.tidings.accuracy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** What was counted for one measure. Figures of several announcements are added up before they are divided. */
public sealed interface Figure {

    /** The one number it comes to, from 0 to 1. */
    double value();

    /** How many labels stand behind it: of few, a figure says little. */
    int labels();

    /** The figure with what it was counted from. */
    String text();

    /** Both together. Both must be of one kind. */
    Figure plus(Figure other);

    /**
     * Things to find, things found: their F1.
     *
     * @param right found and labelled
     * @param wrong found and not labelled
     * @param missed labelled and not found
     */
    record Tally(int right, int wrong, int missed) implements Figure {

        static final Tally NONE = new Tally(0, 0, 0);

        static Tally of(int labelled, int found, int right) {
            return new Tally(right, found - right, labelled - right);
        }

        /** Share of what was found that is right. */
        public double precision() {
            return right / (double) Math.max(1, right + wrong);
        }

        /** Share of what is labelled that was found. */
        public double recall() {
            return right / (double) Math.max(1, right + missed);
        }

        @Override
        public double value() {
            return 2 * precision() * recall() / Math.max(1e-9, precision() + recall());
        }

        @Override
        public int labels() {
            return right + missed;
        }

        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "F1 %s  P %s  R %s  (tp %d fp %d fn %d)",
                    rounded(value()),
                    rounded(precision()),
                    rounded(recall()),
                    right,
                    wrong,
                    missed);
        }

        @Override
        public Tally plus(Figure other) {
            Tally more = (Tally) other;
            return new Tally(right + more.right, wrong + more.wrong, missed + more.missed);
        }
    }

    /**
     * Questions with one answer each: the share answered rightly.
     *
     * @param right how many
     * @param of how many
     */
    record Share(int right, int of) implements Figure {

        static final Share NONE = new Share(0, 0);

        static Share of(boolean asked, boolean answered) {
            return new Share(asked && answered ? 1 : 0, asked ? 1 : 0);
        }

        @Override
        public double value() {
            return right / (double) Math.max(1, of);
        }

        @Override
        public int labels() {
            return of;
        }

        @Override
        public String text() {
            return String.format(Locale.ROOT, "%s  (%d/%d)", rounded(value()), right, of);
        }

        @Override
        public Share plus(Figure other) {
            Share more = (Share) other;
            return new Share(right + more.right, of + more.of);
        }
    }

    private static String rounded(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
}
