package io.tidings.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When an item's page is looked at again for corrections and withdrawals, and what was found. Pure.
 *
 * <p>After a page was first seen, or seen changed, it is looked at after 1 h, 6 h, 1 d, 3 d, 7 d and 30 d, then no more; at once
 * when its feed says that it was updated. A page that is gone (404, 410) is withdrawn when it is still gone at least an hour
 * later; it goes on being looked at as if it had just changed, so that it can be reinstated. A failure says nothing: the page is
 * looked at again an hour later, and no step is used up.
 */
public final class ItemRecheck {

    static final Duration APART = Duration.ofHours(1);

    private static final List<Duration> STEPS = List.of(
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(7),
            Duration.ofDays(30));

    private ItemRecheck() {}

    /** How a page stood when it was last looked at. */
    public enum Standing {
        /** There. */
        PRESENT,
        /** Gone once; not believed yet. */
        MISSING,
        /** Gone, and believed. */
        WITHDRAWN
    }

    /**
     * What is remembered of an item.
     *
     * @param since when it took this standing or, while present, last changed
     * @param step how many of the steps since then are done
     */
    public record State(Standing standing, Instant since, int step) {

        /** Of a page seen for the first time. */
        public static State first(Instant now) {
            return new State(Standing.PRESENT, now, 0);
        }
    }

    /** What a look came to. */
    public enum Seen {
        /** There and as it was. */
        SAME,
        /** There with other content. */
        CHANGED,
        /** 404 or 410. */
        GONE,
        /** Nothing could be learnt. */
        NOTHING
    }

    /** What has to be told. */
    public enum News {
        /** A new revision. */
        CORRECTED,
        /** It is gone. */
        WITHDRAWN,
        /** It is back, changed or not. */
        REINSTATED
    }

    /**
     * What follows from a look.
     *
     * @param next when to look again; empty when it is done with
     */
    public record Decision(State state, Optional<News> news, Optional<Instant> next) {}

    /** When a page seen for the first time is looked at again. */
    public static Decision first(Instant now) {
        return planned(State.first(now), Optional.empty(), now);
    }

    /** The feed says that an item was updated: look now. The state stays as it is until then. */
    public static Decision announced(State state, Instant now) {
        return new Decision(state, Optional.empty(), Optional.of(now));
    }

    /** What follows from a look at the page. */
    public static Decision after(State state, Seen seen, Instant now) {
        return switch (seen) {
            case SAME -> there(state, false, now);
            case CHANGED -> there(state, true, now);
            case GONE -> gone(state, now);
            case NOTHING -> new Decision(state, Optional.empty(), Optional.of(now.plus(APART)));
        };
    }

    private static Decision there(State state, boolean changed, Instant now) {
        if (state.standing() == Standing.WITHDRAWN) {
            return planned(State.first(now), Optional.of(News.REINSTATED), now);
        }
        if (changed) {
            return planned(State.first(now), Optional.of(News.CORRECTED), now);
        }
        return state.standing() == Standing.MISSING
                ? planned(State.first(now), Optional.empty(), now)
                : planned(stepped(state, now), Optional.empty(), now);
    }

    private static Decision gone(State state, Instant now) {
        return switch (state.standing()) {
            case PRESENT -> {
                State missing = new State(Standing.MISSING, now, 0);
                yield new Decision(missing, Optional.empty(), Optional.of(now.plus(APART)));
            }
            case MISSING -> {
                Instant believed = state.since().plus(APART);
                yield now.isBefore(believed)
                        ? new Decision(state, Optional.empty(), Optional.of(believed))
                        : planned(new State(Standing.WITHDRAWN, now, 0), Optional.of(News.WITHDRAWN), now);
            }
            case WITHDRAWN -> planned(stepped(state, now), Optional.empty(), now);
        };
    }

    /** All steps that lie behind are done, so that a page looked at late is not looked at several times in a row. */
    private static State stepped(State state, Instant now) {
        int step = state.step();
        while (step < STEPS.size() && !state.since().plus(STEPS.get(step)).isAfter(now)) {
            step++;
        }
        return new State(state.standing(), state.since(), step);
    }

    private static Decision planned(State state, Optional<News> news, Instant now) {
        Optional<Instant> next = state.step() < STEPS.size()
                ? Optional.of(state.since().plus(STEPS.get(state.step())))
                : Optional.empty();
        return new Decision(state, news, next.map(at -> at.isBefore(now) ? now : at));
    }
}
