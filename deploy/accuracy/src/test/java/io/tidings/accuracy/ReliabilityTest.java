package io.tidings.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How far confidences may be believed. */
class ReliabilityTest {

    private static final double EXACT = 1e-9;

    private final Reliability reliability = new Reliability();

    @Test
    void confidencesThatComeTrueHaveNoError() {
        for (int i = 0; i < 10; i++) {
            reliability.add(0.7, i < 7);
        }
        assertThat(reliability.error()).isCloseTo(0, within(EXACT));
    }

    @Test
    void errorIsTheGapOfEachBinWeighedByItsReadings() {
        // Given: a bin of three that is right in all, a bin of one that is wrong
        reliability.add(0.9, true);
        reliability.add(1, true);
        reliability.add(0.95, true);
        reliability.add(0.25, false);

        // Then: (|2.85 - 3| + |0.25 - 0|) / 4
        assertThat(reliability.error()).isCloseTo(0.1, within(EXACT));
    }

    @Test
    void tooMuchAndTooLittleInOneBinEvenOutButNotAcrossBins() {
        reliability.add(0.5, true);
        reliability.add(0.5, false);
        assertThat(reliability.error()).isCloseTo(0, within(EXACT));

        reliability.add(0.05, true);
        assertThat(reliability.error()).isCloseTo(0.95 / 3, within(EXACT));
    }

    @Test
    void nothingReadHasNoError() {
        assertThat(reliability.error()).isZero();
    }

    @Test
    void tableHasARowForEachBinThatHoldsReadings() {
        reliability.add(0.62, true);
        reliability.add(0.64, false);
        assertThat(reliability.toString()).endsWith("| 0.6 to 0.7 | 2 | 0.63 | 0.50 |%n".formatted());
    }
}
