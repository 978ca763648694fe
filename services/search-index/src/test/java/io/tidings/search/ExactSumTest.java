package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    @Test
    void sumsOfAnySizeAreExactAlthoughThePiecesAreAddedInDoubles() {
        // Given
        Random random = new Random(20261121);
        BigInteger expected = BigInteger.ZERO;
        double high = 0;
        double middle = 0;
        double low = 0;
        // When
        for (int i = 0; i < 100_000; i++) {
            long value = random.nextLong() >>> (1 + random.nextInt(60));
            expected = expected.add(BigInteger.valueOf(value));
            ExactSum.Pieces pieces = ExactSum.Pieces.of(value);
            high += pieces.high();
            middle += pieces.middle();
            low += pieces.low();
        }
        // Then
        assertThat(ExactSum.of(high, middle, low)).isEqualTo(expected);
    }

    @Test
    void theLargestValueHasPiecesOf21Bits() {
        assertThat(ExactSum.Pieces.of(Long.MAX_VALUE))
                .isEqualTo(new ExactSum.Pieces((1 << 21) - 1, (1 << 21) - 1, (1 << 21) - 1));
    }
}
