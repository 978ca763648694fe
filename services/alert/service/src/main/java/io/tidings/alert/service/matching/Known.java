package io.tidings.alert.service.matching;

import io.tidings.alert.AlertedFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the ledger knows of some announcements, kept up as decisions on them are made. */
final class Known {

    /** A sequence has its revision above these bits (semantics 6). */
    private static final int REVISION = 24;

    private final Map<UUID, Long> examined = new HashMap<>();
    private final Map<UUID, List<Told>> byAnnouncement = new HashMap<>();
    private final Map<UUID, List<Told>> byFamily = new HashMap<>();

    /**
     * Somebody was told of a revision, or will be.
     *
     * @param version of the subscription
     */
    record Told(UUID subscription, UUID announcement, int revision, int version, UUID family, AlertedFacts facts) {}

    void examined(UUID announcement, long sequence) {
        examined.merge(announcement, sequence, Math::max);
    }

    void told(Told told) {
        byAnnouncement
                .computeIfAbsent(told.announcement(), _ -> new ArrayList<>())
                .add(told);
        byFamily.computeIfAbsent(told.family(), _ -> new ArrayList<>()).add(told);
    }

    /** The greatest sequence matched for the revision that a sequence is of; also when a later revision was. */
    @Nullable Long matched(UUID announcement, long sequence) {
        Long greatest = examined.get(announcement);
        return greatest == null || (greatest >>> REVISION) < (sequence >>> REVISION) ? null : greatest;
    }

    /** What a subscription was last told of an announcement before a revision. */
    @Nullable Told last(UUID subscription, UUID announcement, int before) {
        Told last = null;
        for (Told told : byAnnouncement.getOrDefault(announcement, List.of())) {
            boolean fits = told.subscription().equals(subscription) && told.revision() < before;
            if (fits && (last == null || told.revision() > last.revision())) {
                last = told;
            }
        }
        return last;
    }

    /** Subscriptions that were told of an announcement before a revision. */
    List<UUID> subscriptions(UUID announcement, int before) {
        return byAnnouncement.getOrDefault(announcement, List.of()).stream()
                .filter(told -> told.revision() < before)
                .map(Told::subscription)
                .distinct()
                .toList();
    }

    /** Whether a subscription was told of the original, or of another copy. */
    boolean family(UUID subscription, UUID announcement, UUID family) {
        return byFamily.getOrDefault(family, List.of()).stream()
                .anyMatch(told -> told.subscription().equals(subscription)
                        && !told.announcement().equals(announcement));
    }
}
