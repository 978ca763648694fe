package io.tidings.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessMemoryTest {

    @Test
    void theProportionalShareIsReadFromTheSystemsList() {
        List<String> rollup =
                List.of("55d0-7ffe ---p 00000000 00:00 0 [rollup]", "Rss:   204800 kB", "Pss:   102400 kB");

        assertThat(ProcessMemory.proportional(rollup)).hasValue(100L << 20);
        assertThat(ProcessMemory.proportional(List.of())).isEmpty();
    }

    @Test
    void ourOwnMemoryIsPlausible() {
        assertThat(ProcessMemory.alone(ProcessHandle.current().pid())).isBetween(20L << 20, 4L << 30);
    }
}
