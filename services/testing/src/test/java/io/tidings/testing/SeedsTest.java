package io.tidings.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("java.lang.System.properties")
class SeedsTest {

    private final String before = System.getProperty("tidings.seed");

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty("tidings.seed");
        } else {
            System.setProperty("tidings.seed", before);
        }
    }

    @Test
    void seedThatIsAskedForIsUsed() {
        System.setProperty("tidings.seed", "42");

        assertThat(Seeds.random("a test").nextLong()).isEqualTo(new Random(42).nextLong());
    }

    @Test
    void withoutAskingEachRunIsDifferent() {
        System.clearProperty("tidings.seed");

        assertThat(Seeds.seed("a test")).isNotEqualTo(Seeds.seed("a test"));
    }
}
