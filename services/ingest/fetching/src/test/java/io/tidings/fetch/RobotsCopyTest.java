package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.fetch.RobotsCopy.Word;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RobotsCopyTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final byte[] TEXT = "User-agent: *\nDisallow: /a".getBytes(StandardCharsets.UTF_8);

    @Test
    @DisplayName("2.4: a copy is used for a day")
    void aCopyIsUsedForADay() {
        RobotsCopy copy = RobotsCopy.read(TEXT, START);

        assertThat(copy.due()).isEqualTo(START.plus(Duration.ofHours(24).minusMinutes(10)));
        assertThat(copy.word(START)).isEqualTo(Word.RULES);
    }

    @Test
    @DisplayName("2.3.1.4: what cannot be read and never could forbids all, for thirty days")
    void whatNeverCouldBeReadForbidsAllForThirtyDays() {
        RobotsCopy copy = RobotsCopy.unreadable("timeout", START);
        for (int day = 1; day <= 40; day++) {
            Instant now = START.plus(Duration.ofDays(day));
            copy = copy.failed("timeout", now);
            assertThat(copy.word(now)).isEqualTo(day < 30 ? Word.NOTHING : Word.ALL);
        }
        assertThat(copy.failingSince()).contains(START);
    }

    @Test
    @DisplayName("2.4: while it cannot be read, the last good copy is used")
    void theLastGoodCopyIsUsedMeanwhile() {
        Instant later = START.plus(Duration.ofDays(2));
        RobotsCopy copy = RobotsCopy.read(TEXT, START).failed("timeout", later);

        assertThat(copy.word(later)).isEqualTo(Word.RULES);
        assertThat(copy.text()).isEqualTo(TEXT);
        assertThat(copy.failingSince()).contains(later);
    }

    @Test
    void whatCannotBeReadIsAskedForLessAndLess() {
        RobotsCopy once = RobotsCopy.unreadable("timeout", START);
        RobotsCopy twice = once.failed("timeout", START.plusSeconds(600));
        RobotsCopy often = twice;
        for (int i = 0; i < 500; i++) {
            often = often.failed("timeout", START);
        }

        assertThat(once.due()).isEqualTo(START.plus(Duration.ofMinutes(10)));
        assertThat(twice.due()).isEqualTo(START.plus(Duration.ofMinutes(30)));
        assertThat(often.due()).isEqualTo(START.plus(Duration.ofHours(24).minusMinutes(10)));
    }
}
