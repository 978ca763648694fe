package io.tidings.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextVectorTest {

    @Test
    void theLargestPartIs127AndTheRestKeepsItsShare() {
        assertThat(TextVector.bytes(new float[] {0.5f, -0.25f, 0, 0.004f})).containsExactly(127, -63, 0, 1);
    }

    @Test
    void theAngleBetweenAVectorAndItsBytesIsSmall() {
        Random random = new Random(7);
        float[] vector = new float[384];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }

        byte[] bytes = TextVector.bytes(vector);

        double dot = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < vector.length; i++) {
            dot += vector[i] * bytes[i];
            one += vector[i] * vector[i];
            other += bytes[i] * bytes[i];
        }
        assertThat(dot / Math.sqrt(one * other)).isGreaterThan(0.9999);
    }

    @Test
    void whatPointsNowhereIsRefused() {
        assertThatThrownBy(() -> TextVector.bytes(new float[384])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextVector.bytes(new float[] {1, Float.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
