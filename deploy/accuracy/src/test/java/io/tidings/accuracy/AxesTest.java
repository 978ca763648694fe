package io.tidings.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxesTest {

    @Test
    void whatDiffersMostComesFirst() {
        float[][] vectors = {{0, 10, 0}, {0, -10, 0}, {1, 0, 0}, {-1, 0, 0}};

        float[][] seen = Axes.along(vectors, 2);

        assertThat(Math.abs(seen[0][0])).isEqualTo(1, within(1e-3f));
        assertThat(Math.abs(seen[2][1])).isEqualTo(1, within(1e-3f));
        assertThat(seen[0][0]).isEqualTo(-seen[1][0], within(1e-3f));
    }
}
