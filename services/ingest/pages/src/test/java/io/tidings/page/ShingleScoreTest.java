package io.tidings.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The measure is the suite's own; these are facts of its definition. */
class ShingleScoreTest {

    @Test
    void shinglesOfFourWordsAreCountedAndSharedOut() {
        var score = ShingleScore.of("a b c d e f", "a b c d e x y");

        // Expected: abcd bcde cdef; read: abcd bcde cdex dexy. Two are right, two too much, one is missed: of five.
        assertThat(score).isEqualTo(new ShingleScore(2 / 5.0, 2 / 5.0, 1 / 5.0));
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void whatIsReadTwiceIsWrongOnce() {
        assertThat(ShingleScore.of("one two three four", "one two three four one two three four")
                        .truePositive())
                .isEqualTo(1 / 5.0);
    }

    @Test
    void shortTextsAreOneShingle() {
        assertThat(ShingleScore.of("one two", "one two").f1()).isEqualTo(1);
        assertThat(ShingleScore.of("one two", "two").f1()).isZero();
    }

    @Test
    void punctuationPartsWordsAndCaseCounts() {
        assertThat(ShingleScore.words("It's £4m, naïve_x — 京都")).containsExactly("It", "s", "4m", "naïve_x", "京都");
        assertThat(ShingleScore.of("One", "one").f1()).isZero();
    }

    @Test
    void precisionAndRecallAreMeansOverPagesAndF1IsOfTheMeans() {
        var half = ShingleScore.of("a b c d e", "a b c d");
        var whole = ShingleScore.of("a b c d", "a b c d");
        var means = ShingleScore.Means.of(List.of(half, whole));

        assertThat(means.precision()).isEqualTo(1);
        assertThat(means.recall()).isEqualTo(0.75);
        assertThat(means.f1()).isCloseTo(2 * 0.75 / 1.75, within(1e-12));
    }

    @Test
    void anEmptyReadingCostsRecallButHasNoPrecision() {
        var nothing = ShingleScore.of("a b c d e", "");
        var whole = ShingleScore.of("a b c d", "a b c d");

        assertThat(nothing.recall()).isZero();
        assertThat(ShingleScore.Means.of(List.of(nothing, whole)).precision()).isEqualTo(1);
        assertThat(ShingleScore.Means.of(List.of(nothing, whole)).recall()).isEqualTo(0.5);
    }
}
