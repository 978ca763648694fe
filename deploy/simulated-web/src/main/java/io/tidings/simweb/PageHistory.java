package io.tidings.simweb;

import io.tidings.simweb.Outlet.Quirk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which revisions follow from what a reader was shown of one announcement, look by look: no more and no fewer. */
public final class PageHistory {

    private static final Duration BELIEVED = Duration.ofHours(1);

    private final List<Step> steps = new ArrayList<>();
    private int version;
    private Optional<Instant> missingSince = Optional.empty();
    private boolean withdrawn;

    /** Its own list says that it is withdrawn: until that list has it again, what stands at its address counts for nothing. */
    private boolean held;

    private PageHistory() {}

    /** What a revision says. */
    public enum Kind {
        CREATED,
        CORRECTED,
        WITHDRAWN,
        REINSTATED
    }

    /**
     * A revision.
     *
     * @param version of the text it has
     * @param at when the reader was shown what it follows from
     */
    public record Step(Kind kind, int version, Instant at) {

        @Override
        public String toString() {
            return kind + " " + version + " at " + at;
        }
    }

    /** The revisions of every announcement that was ever shown, by its number. */
    public static Map<Integer, List<Step>> of(World world, List<Visit> visits) {
        Map<Integer, PageHistory> histories = new HashMap<>();
        for (Visit visit : visits) {
            switch (visit.shown().about()) {
                case PAGE ->
                    histories
                            .computeIfAbsent(visit.shown().number(), unknown -> new PageHistory())
                            .look(visit.shown().version(), visit.at());
                case LIST ->
                    ownItems(world, visit)
                            .forEach(item -> Optional.ofNullable(histories.get(item.number()))
                                    .ifPresent(history -> history.listed(item.saidWithdrawn(visit.at()), visit.at())));
                case ROBOTS, HOP, OTHER -> {}
            }
        }
        Map<Integer, List<Step>> steps = new HashMap<>();
        histories.forEach((number, history) -> {
            if (!history.steps.isEmpty()) {
                steps.put(number, List.copyOf(history.steps));
            }
        });
        return steps;
    }

    /** Of what a site's own list says what is withdrawn; what others say of its pages counts for nothing. */
    private static List<Item> ownItems(World world, Visit visit) {
        Outlet outlet = world.outlets().get(visit.shown().number());
        boolean heard = visit.shown().version() != Shown.NOTHING && outlet.quirk() != Quirk.SHORTENED;
        return heard && outlet.quirk().readable() && outlet.tellsOfWithdrawals()
                ? outlet.shown(visit.at()).stream()
                        .map(Outlet.Entry::item)
                        .filter(item -> item.site().equals(outlet.site()))
                        .toList()
                : List.of();
    }

    private void look(int shown, Instant at) {
        if (held) {
            return;
        }
        switch (shown) {
            case Shown.NOTHING -> {}
            case Shown.ABSENT -> absent(at);
            case Shown.UNCHANGED -> there(version, at);
            default -> there(shown, at);
        }
    }

    private void listed(boolean withdrawnThere, Instant at) {
        held = withdrawnThere && !steps.isEmpty();
        if (held) {
            takenBack(at);
        }
    }

    private void takenBack(Instant at) {
        if (!steps.isEmpty() && !withdrawn) {
            withdrawn = true;
            missingSince = Optional.empty();
            steps.add(new Step(Kind.WITHDRAWN, version, at));
        }
    }

    private void absent(Instant at) {
        if (steps.isEmpty() || withdrawn) {
            return;
        }
        if (missingSince.isEmpty()) {
            missingSince = Optional.of(at);
        } else if (!at.isBefore(missingSince.get().plus(BELIEVED))) {
            withdrawn = true;
            steps.add(new Step(Kind.WITHDRAWN, version, at));
        }
    }

    private void there(int shown, Instant at) {
        missingSince = Optional.empty();
        if (steps.isEmpty() || withdrawn || shown != version) {
            Kind kind = steps.isEmpty() ? Kind.CREATED : withdrawn ? Kind.REINSTATED : Kind.CORRECTED;
            steps.add(new Step(kind, shown, at));
        }
        withdrawn = false;
        version = shown;
    }
}
