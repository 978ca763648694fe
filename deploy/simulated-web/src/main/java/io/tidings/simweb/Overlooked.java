package io.tidings.simweb;

import io.tidings.simweb.Item.Phase;
import io.tidings.simweb.Outlet.Entry;
import io.tidings.simweb.PageHistory.Kind;
import io.tidings.simweb.PageHistory.Step;
import io.tidings.simweb.Shown.About;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what a patient reader should have looked at and did not: announcements that were listed for long enough, changes that a list
 * told of for long enough, and looks that are due 1 hour, 6 hours, 1, 3 and 7 days after a page was first seen or seen changed.
 * What is not listed for that long, or changes between two looks and back, may be missed.
 */
public final class Overlooked {

    private static final List<Duration> LOOKS = List.of(
            Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));
    private static final Duration BUSY_LIST = Duration.ofHours(16);
    private static final Duration QUIET_LIST = Duration.ofHours(60);

    private final World world;
    private final Instant end;
    private final Map<Integer, TreeMap<Instant, Integer>> looks;
    private final Map<Integer, List<Listing>> listings;

    private Overlooked(World world, List<Visit> visits, Instant end) {
        this.world = world;
        this.end = end;
        this.looks = visits.stream()
                .filter(visit -> visit.shown().about() == About.PAGE)
                .filter(visit -> visit.shown().version() != Shown.NOTHING)
                .collect(Collectors.groupingBy(
                        visit -> visit.shown().number(),
                        Collectors.toMap(
                                Visit::at, visit -> visit.shown().version(), (one, other) -> other, TreeMap::new)));
        this.listings = listings(world);
    }

    /** One announcement in one readable list. */
    private record Listing(Outlet outlet, Instant from, Instant until) {

        /** Longer than the longest time between two checks, a bad day of the host included. */
        Duration enough() {
            Instant first = outlet.entries().getFirst().listed();
            Instant last = outlet.entries().getLast().listed();
            double hours = Math.max(1, Duration.between(first, last).toHours());
            return outlet.entries().size() / hours >= 1 ? BUSY_LIST : QUIET_LIST;
        }

        boolean longEnough(Instant begin, Instant finish) {
            Instant start = from.isAfter(begin) ? from : begin;
            Instant stop = until.isBefore(finish) ? until : finish;
            return !stop.isBefore(start.plus(enough()));
        }
    }

    /**
     * All that a reader overlooked.
     *
     * @param visits what was asked for until then
     * @param end when the reader stopped
     */
    public static List<String> by(World world, List<Visit> visits, Instant end) {
        Overlooked search = new Overlooked(world, visits, end);
        List<String> found = new ArrayList<>();
        Map<Integer, List<Step>> histories = PageHistory.of(world, visits);
        world.items().stream()
                .filter(Item::open)
                .forEach(item -> search.changes(item, histories.getOrDefault(item.number(), List.of()), found));
        histories.forEach((number, steps) -> search.plan(world.items().get(number), steps, found));
        return found;
    }

    /** Numbers of the announcements that must be known by the end. */
    public static TreeSet<Integer> mustBeKnown(World world, Instant end) {
        Overlooked search = new Overlooked(world, List.of(), end);
        return world.items().stream()
                .filter(Item::open)
                .filter(item -> search.mustBeKnown(item))
                .map(Item::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<Integer, List<Listing>> listings(World world) {
        Map<Integer, List<Listing>> listings = new TreeMap<>();
        for (Outlet outlet : world.outlets()) {
            for (int place = 0;
                    outlet.quirk().readable() && place < outlet.entries().size();
                    place++) {
                Entry entry = outlet.entries().get(place);
                listings.computeIfAbsent(entry.item().number(), number -> new ArrayList<>())
                        .add(new Listing(outlet, entry.listed(), outlet.shownUntil(place)));
            }
        }
        return listings;
    }

    private boolean mustBeKnown(Item item) {
        return item.phases().stream()
                .filter(phase -> phase.state() == Item.State.THERE)
                .anyMatch(phase -> told(item, phase, false));
    }

    private boolean told(Item item, Phase phase, boolean onlyTelling) {
        Instant until = item.until(phase).filter(end::isAfter).orElse(end);
        return listings.getOrDefault(item.number(), List.of()).stream()
                .filter(listing -> !onlyTelling || listing.outlet().tellsOfChanges())
                .anyMatch(listing -> listing.longEnough(phase.from(), until));
    }

    private void changes(Item item, List<Step> steps, List<String> found) {
        TreeMap<Instant, Integer> seen = looks.getOrDefault(item.number(), new TreeMap<>());
        if (seen.isEmpty()) {
            if (mustBeKnown(item)) {
                found.add("never looked at: " + named(item) + ", listed by "
                        + listings.get(item.number()).stream()
                                .map(listing -> listing.outlet().shape() + " "
                                        + listing.outlet().quirk() + " "
                                        + listing.outlet().address() + " from " + listing.from() + " until "
                                        + listing.until())
                                .toList());
            }
            return;
        }
        for (Phase phase : item.phases()) {
            Instant until = item.until(phase).orElse(end);
            Instant stop = until.isBefore(phase.from()) ? phase.from() : until;
            boolean noticed = !seen.subMap(phase.from(), stop).isEmpty()
                    || steps.stream().map(Step::at).anyMatch(at -> !at.isBefore(phase.from()) && at.isBefore(stop));
            if (phase.announced() && told(item, phase, true) && !noticed) {
                found.add("told by a list but not looked at: " + phase + " of " + named(item));
            }
        }
    }

    /** Looks that were due, given when it was first seen and seen changed. */
    private void plan(Item item, List<Step> steps, List<String> found) {
        TreeMap<Instant, Integer> seen = looks.get(item.number());
        Duration patience = patience(item.site());
        if (item.site().deceives()) {
            return;
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Instant stop = i + 1 < steps.size() ? steps.get(i + 1).at() : end;
            boolean byList = step.kind() == Kind.WITHDRAWN && (!seen.containsKey(step.at()) || withdrawnByList(item));
            for (Duration after : byList ? List.<Duration>of() : LOOKS) {
                Instant due = step.at().plus(after);
                Instant late = due.plus(patience);
                boolean missed = late.isBefore(stop)
                        && seen.subMap(due.minusSeconds(60), late).isEmpty();
                if (missed && !wavering(step, seen, due)) {
                    found.add("not looked at from " + due + " to " + late + ": " + named(item) + ", " + step
                            + ", looks: " + seen);
                }
            }
        }
    }

    /** What a list says is gone is believed, and not looked at until a list has it again. */
    private boolean withdrawnByList(Item item) {
        return item.phases().stream().anyMatch(phase -> phase.announced() && phase.state() != Item.State.THERE)
                && listings.getOrDefault(item.number(), List.of()).stream()
                        .anyMatch(listing -> listing.outlet().tellsOfWithdrawals());
    }

    /** A page that was once found missing and is there again is looked at anew from then on. */
    private static boolean wavering(Step step, TreeMap<Instant, Integer> seen, Instant due) {
        return seen.subMap(step.at(), false, due, true).containsValue(Shown.ABSENT) && step.kind() != Kind.WITHDRAWN;
    }

    private static Duration patience(Site site) {
        boolean unlucky = switch (site.habits().trouble()) {
            case DOWN, BREAKING -> true;
            case NONE, BUSY, CROWDED, CURT -> false;
        };
        return unlucky || site.habits().robots() == Site.Robots.LATE ? Duration.ofHours(12) : Duration.ofHours(4);
    }

    private String named(Item item) {
        return item.number() + " " + item.address() + " published " + item.published();
    }
}
