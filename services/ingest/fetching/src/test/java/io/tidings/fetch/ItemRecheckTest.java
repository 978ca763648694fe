package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.fetch.ItemRecheck.Decision;
import io.tidings.fetch.ItemRecheck.News;
import io.tidings.fetch.ItemRecheck.Seen;
import io.tidings.fetch.ItemRecheck.Standing;
import io.tidings.fetch.ItemRecheck.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemRecheckTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private static List<Long> hours(Decision first, Seen each) {
        List<Long> hours = new ArrayList<>();
        Decision decision = first;
        while (decision.next().isPresent() && hours.size() < 100) {
            Instant now = decision.next().get();
            hours.add(Duration.between(START, now).toHours());
            decision = ItemRecheck.after(decision.state(), each, now);
        }
        return hours;
    }

    @Test
    void aPageIsLookedAtSoonAndThenEverLess() {
        assertThat(hours(ItemRecheck.first(START), Seen.SAME)).containsExactly(1L, 6L, 24L, 72L, 168L, 720L);
    }

    @Test
    void aLateLookCountsForAllThatLieBehind() {
        Instant late = START.plus(Duration.ofDays(2));

        Decision next = ItemRecheck.after(State.first(START), Seen.SAME, late);

        assertThat(next.next()).contains(START.plus(Duration.ofDays(3)));
    }

    @Test
    void aChangedPageIsCorrectedAndLookedAtSoonAgain() {
        Instant now = START.plus(Duration.ofDays(7));

        Decision next = ItemRecheck.after(new State(Standing.PRESENT, START, 4), Seen.CHANGED, now);

        assertThat(next.news()).contains(News.CORRECTED);
        assertThat(next.next()).contains(now.plus(Duration.ofHours(1)));
    }

    @Test
    void whatTheFeedCallsUpdatedIsLookedAtAtOnce() {
        State done = new State(Standing.PRESENT, START, 6);

        assertThat(ItemRecheck.announced(done, START.plusSeconds(7)))
                .isEqualTo(new Decision(done, java.util.Optional.empty(), java.util.Optional.of(START.plusSeconds(7))));
    }

    @Test
    void goneOnceIsNotBelieved() {
        Decision once = ItemRecheck.after(State.first(START), Seen.GONE, START);

        assertThat(once.news()).isEmpty();
        assertThat(once.next()).contains(START.plus(Duration.ofHours(1)));

        Decision back = ItemRecheck.after(once.state(), Seen.SAME, START.plus(Duration.ofHours(1)));
        assertThat(back.news()).isEmpty();
        assertThat(back.state().standing()).isEqualTo(Standing.PRESENT);
    }

    @Test
    void goneTwiceAnHourApartIsWithdrawnOnce() {
        State missing = ItemRecheck.after(State.first(START), Seen.GONE, START).state();

        Decision early = ItemRecheck.after(missing, Seen.GONE, START.plus(Duration.ofMinutes(59)));
        assertThat(early.news()).isEmpty();
        assertThat(early.next()).contains(START.plus(Duration.ofHours(1)));

        Decision late = ItemRecheck.after(early.state(), Seen.GONE, START.plus(Duration.ofHours(1)));
        assertThat(late.news()).contains(News.WITHDRAWN);

        Decision again = ItemRecheck.after(late.state(), Seen.GONE, START.plus(Duration.ofHours(2)));
        assertThat(again.news()).isEmpty();
        assertThat(again.state().standing()).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void whatComesBackIsReinstated() {
        State withdrawn = new State(Standing.WITHDRAWN, START, 2);
        Instant now = START.plus(Duration.ofDays(3));

        assertThat(ItemRecheck.after(withdrawn, Seen.SAME, now).news()).contains(News.REINSTATED);
        assertThat(ItemRecheck.after(withdrawn, Seen.CHANGED, now).news()).contains(News.REINSTATED);
        assertThat(ItemRecheck.after(withdrawn, Seen.SAME, now).next()).contains(now.plus(Duration.ofHours(1)));
    }

    @Test
    void aWithdrawnPageIsLookedAtForAMonth() {
        Decision withdrawn =
                ItemRecheck.after(new State(Standing.MISSING, START.minus(Duration.ofHours(1)), 0), Seen.GONE, START);

        assertThat(hours(withdrawn, Seen.GONE)).containsExactly(1L, 6L, 24L, 72L, 168L, 720L);
    }

    @Test
    void aFailureSaysNothingAndUsesNoStepUp() {
        State state = new State(Standing.MISSING, START, 0);
        Instant now = START.plus(Duration.ofHours(5));

        Decision next = ItemRecheck.after(state, Seen.NOTHING, now);

        assertThat(next.state()).isEqualTo(state);
        assertThat(next.next()).contains(now.plus(Duration.ofHours(1)));
        assertThat(next.news()).isEmpty();
    }
}
