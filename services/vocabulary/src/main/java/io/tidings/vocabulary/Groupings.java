package io.tidings.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Groups of regions and who belongs to them when. A member may itself be a group; membership counts any steps down.
 *
 * <p>Whether a search for a member also finds what names the group is the group's {@link Group#inherit()}.
 */
public final class Groupings {

    private static final Groupings STANDARD = new Groupings(GroupingsFile.read("groupings.yaml"));

    private final Map<String, Group> groups;
    private final NavigableSet<LocalDate> changes;
    private final Map<LocalDate, Map<String, Set<String>>> groupsByEra = new ConcurrentHashMap<>();

    Groupings(Collection<Group> groups) {
        this.groups = new LinkedHashMap<>();
        groups.forEach(group -> this.groups.put(group.id(), group));
        this.changes = changes(groups);
    }

    /** The groups that ship with Tidings. */
    public static Groupings standard() {
        return STANDARD;
    }

    /** Every group. */
    public Collection<Group> all() {
        return List.copyOf(groups.values());
    }

    /** The group of this id. */
    public Optional<Group> find(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /**
     * All members on a day, any steps down, groups among them included, the group itself not.
     *
     * @param groupId a group; anything else has no members
     * @param day the day of membership
     */
    public Set<String> members(String groupId, LocalDate day) {
        Set<String> found = new TreeSet<>();
        collect(groupId, day, found);
        found.remove(groupId);
        return found;
    }

    /**
     * All groups a region belongs to on a day, any steps up. A country's part belongs to what its country belongs to.
     *
     * @param regionId any region
     * @param day the day of membership
     */
    public Set<String> groupsOf(String regionId, LocalDate day) {
        String own = regionId.contains("-") && !groups.containsKey(regionId) ? regionId.substring(0, 2) : regionId;
        LocalDate era = Objects.requireNonNullElse(changes.floor(day), LocalDate.MIN);
        return groupsByEra.computeIfAbsent(era, this::groupsByRegion).getOrDefault(own, Set.of());
    }

    /** The groups of every region, as they stand from a day of change to the next. */
    private Map<String, Set<String>> groupsByRegion(LocalDate era) {
        Map<String, Set<String>> found = new HashMap<>();
        for (String group : groups.keySet()) {
            members(group, era)
                    .forEach(member ->
                            found.computeIfAbsent(member, _ -> new TreeSet<>()).add(group));
        }
        found.replaceAll((_, of) -> Collections.unmodifiableSet(of));
        return found;
    }

    /** The days on which some membership begins or has ended. */
    private static NavigableSet<LocalDate> changes(Collection<Group> groups) {
        NavigableSet<LocalDate> changes = new TreeSet<>();
        for (Group group : groups) {
            for (Membership member : group.members()) {
                Optional.ofNullable(member.from()).ifPresent(changes::add);
                Optional.ofNullable(member.to()).map(last -> last.plusDays(1)).ifPresent(changes::add);
            }
        }
        return changes;
    }

    /** Whether a search for a member also finds what names this group. */
    public boolean inherits(String groupId) {
        Group group = groups.get(groupId);
        return group != null && group.inherit();
    }

    private void collect(String groupId, LocalDate day, Set<String> found) {
        Group group = groups.get(groupId);
        if (group == null) {
            return;
        }
        for (Membership member : group.members()) {
            if (member.holdsOn(day) && found.add(member.id())) {
                collect(member.id(), day, found);
            }
        }
    }

    /**
     * The same for the same groups, members and days whatever they are called, and as good as surely another one for others:
     * sixteen hexadecimal digits. What was made by groups elsewhere is held against it.
     */
    public String fingerprint() {
        String said = groups.values().stream()
                .map(group -> group.id() + group.inherit() + group.members())
                .collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /**
     * A group.
     *
     * @param id slug
     * @param name for people, in English
     * @param inherit whether a search for a member also finds what names the group
     * @param source where its membership is from, or {@code editorial}
     * @param members direct members
     */
    public record Group(String id, String name, boolean inherit, String source, List<Membership> members) {

        /** Copies the list. */
        public Group {
            members = List.copyOf(members);
        }
    }

    /**
     * A direct member.
     *
     * @param id a region, possibly a group
     * @param from first day, null for always before
     * @param to last day, null for always after
     */
    public record Membership(
            String id, @Nullable LocalDate from, @Nullable LocalDate to) {

        /** Whether it belongs on this day. */
        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }
}
