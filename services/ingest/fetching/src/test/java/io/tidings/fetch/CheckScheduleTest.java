package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.fetch.CheckResult.Failed;
import io.tidings.fetch.CheckResult.Read;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckScheduleTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final CheckSettings CALM = new CheckSettings(
            Duration.ofMinutes(2), Duration.ofHours(24), Duration.ofMinutes(15), Duration.ofMinutes(15), 0);
    private static final RandomGenerator CHANCE = new Random(1);

    private final CheckSchedule schedule = new CheckSchedule(CALM);

    private static Read read(int items, int known) {
        return new Read(items, known, CheckHints.NONE, Optional.empty());
    }

    private static CheckState state(Duration interval) {
        return new CheckState(interval, Optional.empty(), Optional.of(START), 0, Optional.empty());
    }

    private NextCheck.At after(CheckState state, CheckResult result, Instant now) {
        return (NextCheck.At) schedule.after(state, result, now, CHANCE);
    }

    @ParameterizedTest
    @CsvSource({"20, 20, 90", "20, 10, 60", "20, 0, 30", "20, 15, 75", "0, 0, 90"})
    void theShareOfKnownItemsStretchesOrShortensTheInterval(int items, int known, long minutes) {
        CheckState hourly = state(Duration.ofHours(1));

        NextCheck.At next = after(hourly, read(items, known), START.plus(Duration.ofDays(9)));

        assertThat(next.state().interval()).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(next.at()).isEqualTo(START.plus(Duration.ofDays(9)).plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void theIntervalStaysBetweenFloorAndCeiling() {
        CheckState busy = CheckState.first(CALM);
        CheckState still = CheckState.first(CALM);
        Instant now = START;
        for (int i = 0; i < 40; i++) {
            now = now.plus(Duration.ofMinutes(2));
            busy = after(busy, read(50, 0), now).state();
            still = after(still, Read.unchanged(Optional.empty(), Optional.empty()), now)
                    .state();
        }

        assertThat(busy.interval()).isEqualTo(Duration.ofMinutes(2));
        assertThat(still.interval()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aSourceIsLookedAtFourTimesPerUsualItem() {
        CheckState state = CheckState.first(CALM);
        Instant now = START;
        int published = 0;
        int checks = 0;
        while (now.isBefore(START.plus(Duration.ofDays(30)))) {
            int until = (int) Duration.between(START, now).dividedBy(Duration.ofHours(8));
            int fresh = until - published;
            published = until;
            NextCheck.At next = after(state, read(20, 20 - Math.min(20, fresh)), now);
            state = next.state();
            now = next.at();
            checks++;
        }

        assertThat(state.gap().orElseThrow()).isBetween(Duration.ofHours(7), Duration.ofHours(9));
        assertThat(checks).isBetween(90 * 3, 90 * 5);
    }

    @Test
    void aFeedIsReadAgainBeforeHalfOfItIsPushedOut() {
        CheckState state = new CheckState(
                Duration.ofHours(4), Optional.of(Duration.ofHours(1)), Optional.of(START), 0, Optional.empty());

        NextCheck.At next = after(state, read(1, 0), START.plus(Duration.ofHours(1)));

        assertThat(next.state().interval()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aQuietWeekendDoesNotMakeABusySourceRareForLong() {
        CheckState busy = new CheckState(
                Duration.ofMinutes(15), Optional.of(Duration.ofHours(1)), Optional.of(START), 0, Optional.empty());
        Instant now = START;
        while (now.isBefore(START.plus(Duration.ofHours(60)))) {
            NextCheck.At next = after(busy, Read.unchanged(Optional.empty(), Optional.empty()), now);
            busy = next.state();
            now = next.at();
        }
        assertThat(busy.interval()).isBetween(Duration.ofHours(6), Duration.ofHours(16));

        assertThat(after(busy, read(20, 19), now).state().interval()).isLessThan(Duration.ofMinutes(30));
    }

    @Test
    void whatAFeedAsksForMakesChecksRarerButNeverBeyondTheCeiling() {
        CheckHints hours = CheckHints.fresh(Optional.of(Duration.ofHours(3)));
        CheckHints weeks = CheckHints.fresh(Optional.of(Duration.ofDays(14)));
        CheckHints minutes = CheckHints.fresh(Optional.of(Duration.ofMinutes(1)));
        CheckState state = CheckState.first(CALM);

        assertThat(after(state, new Read(9, 0, hours, Optional.empty()), START).at())
                .isEqualTo(START.plus(Duration.ofHours(3)));
        assertThat(after(state, new Read(9, 0, weeks, Optional.empty()), START).at())
                .isEqualTo(START.plus(Duration.ofHours(24)));
        assertThat(after(state, new Read(9, 0, minutes, Optional.empty()), START)
                        .at())
                .isEqualTo(START.plus(Duration.ofMillis(450_000)));
        assertThat(after(state, new Read(9, 0, hours, Optional.empty()), START)
                        .state()
                        .interval())
                .isEqualTo(Duration.ofMillis(450_000));
    }

    @Test
    void theLongerOfTwoHintsCounts() {
        assertThat(CheckHints.fresh(Optional.of(Duration.ofHours(3)))
                        .and(Optional.of(Duration.ofHours(1)))
                        .least())
                .contains(Duration.ofHours(3));
        assertThat(CheckHints.NONE.and(Optional.of(Duration.ofHours(1))).least())
                .contains(Duration.ofHours(1));
        assertThat(CheckHints.fresh(Optional.of(Duration.ofHours(1)))
                        .and(Optional.of(Duration.ofHours(2)))
                        .least())
                .contains(Duration.ofHours(2));
    }

    @Test
    void skippedHoursAndDaysAreLeftOut() {
        CheckHints lunch = new CheckHints(Optional.of(Duration.ofHours(1)), Set.of(11, 12), Set.of());
        CheckHints tuesday = new CheckHints(Optional.of(Duration.ofHours(20)), Set.of(), Set.of(DayOfWeek.TUESDAY));
        Instant monday = START;

        assertThat(after(CheckState.first(CALM), new Read(9, 9, lunch, Optional.empty()), monday)
                        .at())
                .isEqualTo(Instant.parse("2026-03-02T13:00:00Z"));
        assertThat(after(CheckState.first(CALM), new Read(9, 9, tuesday, Optional.empty()), monday)
                        .at())
                .isEqualTo(Instant.parse("2026-03-04T00:00:00Z"));
    }

    @Test
    void aFeedThatSkipsEveryHourIsNotBelieved() {
        Set<Integer> all =
                Set.copyOf(java.util.stream.IntStream.range(0, 24).boxed().toList());

        assertThat(new CheckHints(Optional.empty(), all, Set.of()).skipHours()).isEmpty();
        assertThat(new CheckHints(Optional.empty(), Set.of(), Set.of(DayOfWeek.values())).skipDays())
                .isEmpty();
    }

    @Test
    void failuresBackOffLinearlyUpToTheCeiling() {
        CheckState state = state(Duration.ofMinutes(5));
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            NextCheck.At next = after(state, new Failed("timeout", Optional.empty()), START);
            waits.add(Duration.between(START, next.at()).toMinutes());
            state = next.state();
        }
        assertThat(waits).containsExactly(15L, 30L, 45L, 60L);

        CheckState broken =
                new CheckState(Duration.ofMinutes(5), Optional.empty(), Optional.of(START), 5_000, Optional.empty());
        assertThat(after(broken, new Failed("timeout", Optional.empty()), START).at())
                .isEqualTo(START.plus(Duration.ofHours(24)));
    }

    @Test
    void theFirstSuccessGoesOnWhereTheSourceStood() {
        CheckState state = state(Duration.ofMinutes(40));
        for (int i = 0; i < 20; i++) {
            state = after(state, new Failed("status 500", Optional.empty()), START)
                    .state();
        }
        assertThat(state.failures()).isEqualTo(20);

        NextCheck.At next = after(state, read(10, 5), START.plus(Duration.ofDays(9)));

        assertThat(next.at()).isEqualTo(START.plus(Duration.ofDays(9)).plus(Duration.ofMinutes(40)));
        assertThat(next.state().failures()).isZero();
    }

    @Test
    void aServersWishIsKeptWhenItIsLater() {
        CheckState state = state(Duration.ofMinutes(5));
        Instant wish = START.plus(Duration.ofDays(2));

        assertThat(after(state, new Failed("status 503", Optional.of(wish)), START)
                        .at())
                .isEqualTo(wish);
        assertThat(after(state, new Failed("status 503", Optional.of(START)), START)
                        .at())
                .isEqualTo(START.plus(Duration.ofMinutes(15)));
    }

    @Test
    void jitterOnlyAddsAndNoMoreThanItsShare() {
        CheckSchedule jittery = new CheckSchedule(CheckSettings.STANDARD);
        long seed = System.nanoTime();
        System.out.println("CheckScheduleTest seed " + seed);
        RandomGenerator chance = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            NextCheck.At next = (NextCheck.At)
                    jittery.after(state(Duration.ofMinutes(100)), read(10, 5), START.plusSeconds(9_000_000), chance);
            assertThat(Duration.between(START.plusSeconds(9_000_000), next.at()))
                    .isBetween(Duration.ofMinutes(100), Duration.ofMinutes(110));
        }
    }

    @Test
    void goneForGoodStops() {
        assertThat(schedule.after(CheckState.first(CALM), new CheckResult.Gone(), START, CHANCE))
                .isEqualTo(new NextCheck.Stop("the server says that it is gone for good (410)"));
    }

    @Test
    void aHostThatMayNotBeAskedYetChangesNothing() {
        CheckState state = state(Duration.ofMinutes(5)).failed();

        NextCheck.At next = after(state, new CheckResult.Postponed(START.plusSeconds(77)), START);

        assertThat(next.at()).isEqualTo(START.plusSeconds(77));
        assertThat(next.state()).isEqualTo(state);
    }

    @Test
    void aPermanentRedirectIsTakenOverOnceItHasLasted() {
        Optional<URI> there = Optional.of(URI.create("https://new.example/feed"));
        CheckState state = CheckState.first(CALM);
        List<Boolean> taken = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            NextCheck.At next = after(state, Read.unchanged(Optional.empty(), there), START.plus(Duration.ofDays(day)));
            taken.add(next.newAddress().equals(there));
            state = next.state();
        }
        assertThat(taken).containsExactly(false, false, true);
    }

    @Test
    void aRedirectThatEndsOrLeadsElsewhereIsCountedAnew() {
        Optional<URI> there = Optional.of(URI.create("https://new.example/feed"));
        Optional<URI> elsewhere = Optional.of(URI.create("https://other.example/feed"));
        CheckState state = CheckState.first(CALM);
        int day = 0;
        for (Optional<URI> to : List.of(there, there, Optional.<URI>empty(), there, elsewhere, elsewhere)) {
            NextCheck.At next = after(state, Read.unchanged(Optional.empty(), to), START.plus(Duration.ofDays(day++)));
            assertThat(next.newAddress()).isEmpty();
            state = next.state();
        }
    }
}
