package io.tidings.simweb;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which revisions follow from what a reader was shown of one announcement, look by look: no more and no fewer. */
public final class PageHistory {

    private static final Duration BELIEVED = Duration.ofHours(1);

    private final List<Step> steps = new ArrayList<>();
    private int version;
    private Optional<Instant> missingSince = Optional.empty();
    private boolean withdrawn;

    /**
     * A list of its own site said that it is withdrawn: until one says anything new of it, what stands at its address counts for
     * nothing.
     */
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
        Map<Integer, ToldByList> lists = new HashMap<>();
        for (Visit visit : visits) {
            int number = visit.shown().number();
            switch (visit.shown().about()) {
                case PAGE ->
                    histories.computeIfAbsent(number, _ -> new PageHistory()).look(visit);
                case LIST ->
                    lists.computeIfAbsent(
                                    number, _ -> new ToldByList(world.outlets().get(number)))
                            .read(visit)
                            .forEach((item, withdrawn) -> Optional.ofNullable(histories.get(item.number()))
                                    .ifPresent(history -> history.listed(withdrawn, visit.at())));
                case ROBOTS, HOP, OTHER -> {}
            }
        }
        return histories.entrySet().stream()
                .filter(each -> !each.getValue().steps.isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.copyOf(each.getValue().steps)));
    }

    private void look(Visit visit) {
        if (held) {
            return;
        }
        int shown = visit.shown().version();
        Instant at = visit.at();
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
