package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RememberedTurnsTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final RememberedTurns turns = new RememberedTurns(Politeness.STANDARD);

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    private Instant wait(String host, Instant now) {
        return switch (turns.ask(host, now)) {
            case Turn.Go go -> now;
            case Turn.NotBefore no -> no.at();
        };
    }

    @Test
    void requestsToAHostStartTheirDelayApart() {
        assertThat(turns.ask("a", START)).isEqualTo(new Turn.Go());
        turns.done("a");

        assertThat(turns.ask("a", at(4))).isEqualTo(new Turn.NotBefore(at(5), "requests to a host are 5000 ms apart"));
        assertThat(turns.ask("b", at(4))).isEqualTo(new Turn.Go());
        assertThat(turns.ask("a", at(5))).isEqualTo(new Turn.Go());
    }

    @Test
    void aHostIsAskedOneAtATime() {
        turns.ask("a", START);

        assertThat(wait("a", at(60))).isEqualTo(at(61));
        turns.done("a");
        assertThat(turns.ask("a", at(61))).isEqualTo(new Turn.Go());
    }

    @Test
    void twoMayRunWhereTwoAreAllowed() {
        RememberedTurns two = new RememberedTurns(new Politeness(Duration.ofSeconds(1), Duration.ofSeconds(10), 2));

        assertThat(two.ask("a", START)).isEqualTo(new Turn.Go());
        assertThat(two.ask("a", at(1))).isEqualTo(new Turn.Go());
        assertThat(two.ask("a", at(2))).isInstanceOf(Turn.NotBefore.class);
    }

    @Test
    void theCrawlDelayWinsUpToTheLongest() {
        for (String host : List.of("short", "long", "absurd", "silent")) {
            turns.ask(host, START);
            turns.done(host);
        }
        turns.crawlDelay("short", Optional.of(Duration.ofSeconds(1)), START);
        turns.crawlDelay("long", Optional.of(Duration.ofSeconds(30)), START);
        turns.crawlDelay("absurd", Optional.of(Duration.ofDays(1)), START);
        turns.crawlDelay("silent", Optional.empty(), START);

        assertThat(turns.free("short", START)).isEqualTo(at(1));
        assertThat(turns.free("long", START)).isEqualTo(at(30));
        assertThat(turns.free("absurd", START)).isEqualTo(at(120));
        assertThat(turns.free("silent", START)).isEqualTo(at(5));
    }

    @Test
    void aHostThatAsksForTimeGetsIt() {
        turns.holdOff("a", at(600), START);
        turns.holdOff("a", at(60), START);

        assertThat(turns.ask("a", at(599))).isEqualTo(new Turn.NotBefore(at(600), "the host asked for time"));
        assertThat(turns.ask("a", at(600))).isEqualTo(new Turn.Go());
    }

    @Test
    void theHostThatWaitedLongestComesFirst() {
        turns.ask("a", START);
        turns.ask("b", at(1));
        turns.ask("c", at(2));
        List.of("a", "b", "c").forEach(turns::done);

        assertThat(turns.ready(List.of("c", "b", "a", "new", "c"), at(6))).containsExactly("new", "a", "b");
        assertThat(turns.ready(List.of("c", "b", "a"), at(7))).containsExactly("a", "b", "c");
    }

    @Test
    void aTurnThatNobodyTookCannotBeGivenBack() {
        assertThatThrownBy(() -> turns.done("a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noHostIsAskedMoreThanItsLimitsAllowWhateverTheOrder() {
        long seed = System.nanoTime();
        System.out.println("RememberedTurnsTest seed " + seed);
        Random random = new Random(seed);
        Map<String, Instant> last = new HashMap<>();
        List<String> running = new ArrayList<>();
        Instant now = START;
        for (int i = 0; i < 50_000; i++) {
            now = now.plusMillis(random.nextInt(300));
            String host = "h" + random.nextInt(20);
            if (random.nextInt(3) == 0 && !running.isEmpty()) {
                turns.done(running.remove(random.nextInt(running.size())));
            } else if (turns.ask(host, now) instanceof Turn.Go) {
                assertThat(running).doesNotContain(host);
                Instant before = last.put(host, now);
                assertThat(before == null || !now.isBefore(before.plusSeconds(5)))
                        .isTrue();
                running.add(host);
            }
        }
        assertThat(last).hasSize(20);
    }

    @Test
    void hostsOfLongAgoAreForgottenButNoneThatMustWait() {
        turns.holdOff("held", at(1_000_000), START);
        for (int i = 0; i < 30_000; i++) {
            turns.ask("h" + i, at(i));
            turns.done("h" + i);
        }

        assertThat(turns.free("held", at(30_000))).isEqualTo(at(1_000_000));
        assertThat(turns.free("h29999", at(30_000))).isEqualTo(at(30_004));
        assertThat(turns.known()).isLessThan(20_001);
    }
}
