package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    private static final List<Integer> LINES = List.of(0, 1, 2, 3, 10, 63, 100_000);

    private final Random random = new Random(20261121);

    @Test
    void sumsOfAnySizeAreExactAlthoughTheyAreAddedInDoubles() {
        sumsAreExact(() -> random.nextLong() >>> (10 + random.nextInt(50)));
    }

    @Test
    void soAreSumsOfTheLargestValues() {
        sumsAreExact(() -> Long.MAX_VALUE / 2_000 - random.nextInt(2_000));
    }

    @Test
    void soAreSumsOfPennies() {
        sumsAreExact(() -> random.nextInt(2));
    }

    private void sumsAreExact(LongSupplier values) {
        for (int lines : LINES) {
            // Given
            BigInteger expected = BigInteger.ZERO;
            DoubleSummaryStatistics near = new DoubleSummaryStatistics();
            double low = 0;
            // When
            for (int i = 0; i < lines; i++) {
                long value = values.getAsLong();
                expected = expected.add(BigInteger.valueOf(value));
                near.accept(value);
                low += ExactSum.low(value);
            }
            // Then
            assertThat(ExactSum.of(near.getSum(), low)).isEqualTo(expected);
        }
    }
}
