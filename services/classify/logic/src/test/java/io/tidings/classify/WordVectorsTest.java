package io.tidings.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordVectorsTest {

    private static final WordVectors VECTORS = WordVectors.of(
            List.of("frigate", "the"), new float[] {0.01f, 0.9f}, new float[][] {{1, 0, -1}, {0.5f, 0.25f, 0}});

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        WordVectors read = WordVectors.read(new ByteArrayInputStream(bytes()));

        assertThat(read.width()).isEqualTo(3);
        assertThat(read.place("the")).isEqualTo(1);
        assertThat(read.place("tea")).isNegative();
        assertThat(read.share(0)).isEqualTo(0.01f);
        assertThat(read.fingerprint()).isEqualTo(VECTORS.fingerprint());
        float[] sum = new float[3];
        read.addTo(sum, 0, 2);
        assertThat(sum).containsExactly(2, 0, -2);
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        byte[] bytes = bytes();
        bytes[7]++;

        assertThatThrownBy(() -> WordVectors.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version");
    }

    @Test
    void otherVectorsHaveAnotherFingerprint() {
        WordVectors other = WordVectors.of(
                List.of("frigate", "the"), new float[] {0.01f, 0.9f}, new float[][] {{1, 0, -1}, {0.5f, 0.25f, 0.1f}});

        assertThat(other.fingerprint()).isNotEqualTo(VECTORS.fingerprint());
    }

    private static byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        VECTORS.write(out);
        return out.toByteArray();
    }
}
