package io.tidings.simweb;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An announcement on its own page.
 *
 * @param path where its page is, or was before it moved
 * @param published when its page appeared
 * @param phases what became of it, the first at its publication
 * @param move where its page went
 * @param wire the announcement whose text it carries; its own number unless it is syndicated
 */
public record Item(
        int number, Site site, String path, Instant published, List<Phase> phases, Optional<Move> move, int wire) {

    /**
     * How it is from a moment on.
     *
     * @param version of its text, from 1
     * @param announced whether lists that tell of changes tell of this one
     */
    public record Phase(Instant from, State state, int version, boolean announced) {}

    /** Whether its page is there. */
    public enum State {
        THERE,
        /** 404. */
        MISSING,
        /** 410. */
        GONE
    }

    /** Its page is elsewhere, reached by a permanent redirect. */
    public record Move(Instant at, String path) {}

    /** Keeps its own copy. */
    public Item {
        phases = List.copyOf(phases);
    }

    /** Its address as lists give it. */
    public String address() {
        return site.address(path);
    }

    /** Whether robots.txt lets us read it. */
    public boolean open() {
        return !site.forbids(path);
    }

    /** Whether it is on its page for the first time on another announcement's words. */
    public boolean syndicated() {
        return wire != number;
    }

    /** How it is; empty before it is published. */
    public Optional<Phase> at(Instant now) {
        return phases.reversed().stream()
                .filter(phase -> !phase.from().isAfter(now))
                .findFirst();
    }

    /** When it last changed in a way that lists tell of. */
    Instant stated(Instant now) {
        return phases.reversed().stream()
                .filter(phase -> !phase.from().isAfter(now) && phase.announced())
                .map(Phase::from)
                .findFirst()
                .orElse(published);
    }

    /** Whether lists that tell of withdrawals say that it is withdrawn. */
    boolean saidWithdrawn(Instant now) {
        return at(now).filter(phase -> phase.announced() && phase.state() != State.THERE)
                .isPresent();
    }

    /** Until when a phase lasts; empty for the last. */
    public Optional<Instant> until(Phase phase) {
        int next = phases.indexOf(phase) + 1;
        return next < phases.size() ? Optional.of(phases.get(next).from()) : Optional.empty();
    }
}
