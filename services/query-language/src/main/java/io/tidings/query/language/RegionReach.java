package io.tidings.query.language;

import io.tidings.vocabulary.Groupings;
import io.tidings.vocabulary.Groupings.Membership;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which regions answer for a region that is asked for, by the day an announcement was published (else received): itself,
 * the parts of a country, the members of a group and their parts, any steps down, and the groups it is a member of that are
 * marked {@code inherit}. A part asked for finds neither its country nor its country's groups.
 *
 * @param asked the region of the query
 * @param spells consecutive stretches of days that cover all time, oldest first
 */
public record RegionReach(String asked, List<Spell> spells) {

    private static final Map<String, List<String>> PARTS = Regions.all().stream()
            .filter(region -> region.kind() == Region.Kind.PART)
            .map(Region::id)
            .collect(Collectors.groupingBy(Regions::countryOf));

    /** Copies the list. */
    public RegionReach {
        spells = List.copyOf(spells);
    }

    /**
     * What answers during a stretch of days.
     *
     * @param from first day, null for always before
     * @param before first day after it, null for always after
     * @param regions regions that lie in the asked one, itself included
     * @param through inheriting groups that contain the asked one
     */
    public record Spell(
            @Nullable LocalDate from, @Nullable LocalDate before, Set<String> regions, Set<String> through) {

        /** Copies the sets, sorted. */
        public Spell {
            regions = Collections.unmodifiableSet(new TreeSet<>(regions));
            through = Collections.unmodifiableSet(new TreeSet<>(through));
        }

        /** Whether this region answers. */
        public boolean answers(String region) {
            return regions.contains(region) || through.contains(region);
        }

        /** Every region that answers: {@link #regions} and {@link #through}. */
        public Set<String> all() {
            Set<String> all = new TreeSet<>(regions);
            all.addAll(through);
            return all;
        }

        /** The inheriting groups among these regions that answer, unless a region that lies in the asked one does. */
        Set<String> through(Set<String> named) {
            Set<String> groups = new TreeSet<>(named);
            groups.retainAll(Collections.disjoint(regions, named) ? through : Set.of());
            return groups;
        }

        private boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (before == null || day.isBefore(before));
        }
    }

    /** The reach of a region of the vocabulary. */
    public static RegionReach of(String asked, Groupings groupings) {
        List<Belonging> stretches = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate turn : turns(groupings)) {
            append(stretches, belonging(asked, groupings, from, turn));
            from = turn;
        }
        append(stretches, belonging(asked, groupings, from, null));
        return new RegionReach(asked, stretches.stream().map(Belonging::spell).toList());
    }

    /** What answers on a day. */
    public Spell on(LocalDate day) {
        return spells.stream()
                .filter(spell -> spell.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the spells of " + asked + " do not cover " + day));
    }

    /** Who belongs to a region, and what it belongs to, from one turn to the next. */
    private record Belonging(
            @Nullable LocalDate from, @Nullable LocalDate before, Set<String> members, Set<String> through) {

        /** Parts are looked up once for a stretch of days in which nobody comes or goes. */
        Spell spell() {
            Set<String> inside = new TreeSet<>(members);
            members.forEach(member -> inside.addAll(PARTS.getOrDefault(member, List.of())));
            return new Spell(from, before, inside, through);
        }
    }

    private static Belonging belonging(
            String asked, Groupings groupings, @Nullable LocalDate from, @Nullable LocalDate before) {
        LocalDate day = from != null ? from : before != null ? before.minusDays(1) : LocalDate.EPOCH;
        Set<String> members = new TreeSet<>(groupings.members(asked, day));
        members.add(asked);
        Set<String> through = new TreeSet<>(groupings.groupsOf(asked, day));
        through.removeIf(group ->
                !groupings.inherits(group) || !groupings.members(group, day).contains(asked));
        return new Belonging(from, before, members, through);
    }

    private static void append(List<Belonging> stretches, Belonging next) {
        Belonging last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null
                && last.members().equals(next.members())
                && last.through().equals(next.through())) {
            stretches.removeLast();
            stretches.add(new Belonging(last.from(), next.before(), last.members(), last.through()));
        } else {
            stretches.add(next);
        }
    }

    /** The days on which any membership begins or has ended. */
    private static Set<LocalDate> turns(Groupings groupings) {
        Set<LocalDate> turns = new TreeSet<>();
        groupings.all().stream()
                .flatMap(group -> group.members().stream())
                .flatMap(RegionReach::turns)
                .forEach(turns::add);
        return turns;
    }

    private static Stream<LocalDate> turns(Membership member) {
        LocalDate to = member.to();
        return Stream.of(member.from(), to == null ? null : to.plusDays(1)).filter(Objects::nonNull);
    }
}
