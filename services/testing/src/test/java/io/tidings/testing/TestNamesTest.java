package io.tidings.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestNamesTest {

    @Test
    void namesAreFitForTopicsAndIndices() {
        assertThat(TestNames.unique("received")).matches("received-[0-9a-z]+-[0-9a-z]+");
    }

    @Test
    void namesOfOneJvmNeverRepeat() {
        assertThat(IntStream.range(0, 100_000).mapToObj(i -> TestNames.unique("x")))
                .doesNotHaveDuplicates();
    }
}
