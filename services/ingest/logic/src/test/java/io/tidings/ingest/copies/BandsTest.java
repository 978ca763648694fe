package io.tidings.ingest.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandsTest {

    private final Random random = new Random(20261122);

    /** The curve of docs/copies.md. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9})
    void textsMeetAsOftenAsTheFormulaSays(double jaccard) {
        int pairs = 2000;
        int met = 0;
        for (int i = 0; i < pairs; i++) {
            met += meet(300, jaccard) ? 1 : 0;
        }

        double expected = 1 - Math.pow(1 - jaccard * jaccard, Bands.COUNT);
        System.out.printf(
                Locale.ROOT,
                "copies | bands | J %.1f | met %.4f | formula %.4f%n",
                jaccard,
                (double) met / pairs,
                expected);
        assertThat((double) met / pairs).isCloseTo(expected, within(0.04));
    }

    @Test
    void ofTextsAlikeToFourFifthsAtMostOneInAHundredIsMissed() {
        int missed = 0;
        for (int i = 0; i < 5000; i++) {
            missed += meet(100, 0.8) ? 0 : 1;
        }

        assertThat(missed).isLessThan(50);
    }

    @Test
    void textsOfDifferentRealmsNeverMeet() {
        long[] shingles = shingles(100).toArray();

        assertThat(Bands.of("site", shingles)).doesNotContainAnyElementsOf(Bands.of("submitted", shingles));
    }

    @Test
    void bandsNeverChange() {
        assertThat(Bands.of("site", new long[] {1, 2, 3}).getFirst()).isEqualTo("38dd55b1a6bfec36b6721763d8c6b8a8");
    }

    private boolean meet(int size, double jaccard) {
        int shared = (int) Math.round(2 * size * jaccard / (1 + jaccard));
        long[] both = shingles(shared).toArray();
        long[] one =
                LongStream.concat(LongStream.of(both), shingles(size - shared)).toArray();
        long[] two =
                LongStream.concat(LongStream.of(both), shingles(size - shared)).toArray();
        return Bands.of("r", one).stream().anyMatch(Bands.of("r", two)::contains);
    }

    private LongStream shingles(int count) {
        return LongStream.generate(random::nextLong).limit(count);
    }
}
