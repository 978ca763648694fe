package io.tidings.ingest.copies;

import io.tidings.contracts.AnnouncementId;
import io.tidings.ingest.copies.TextSketch.Sketched;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides, announcement by announcement in the order they came, which are copies and of what. An announcement is compared with
 * originals only, never with copies, so that a row of small edits cannot lead from one announcement to another.
 *
 * <p>However many announcements say nearly the same, one is compared with at most {@link #MOST_COMPARED}: those that share
 * the most bands, and of these the latest. In each band the first announcement and the {@link #MOST_IN_BAND} latest are known.
 * Given up is this: a near copy of one of very many texts of one template, when all bands it shares with its original are
 * full of later ones.
 */
public final class Originals {

    /** How many announcements a band remembers beside its first. */
    public static final int MOST_IN_BAND = 15;

    /** With how many an announcement is compared. */
    public static final int MOST_COMPARED = 8;

    private final Map<AnnouncementId, AnnouncementId> copies = new LinkedHashMap<>();
    private final Map<AnnouncementId, Sketched> originals = new LinkedHashMap<>();
    private final Map<String, Deque<Member>> bands = new HashMap<>();

    /** An original in its bands; one object, so that comparing two is cheap. */
    private static final class Member {

        private final AnnouncementId id;
        private final TextSketch sketch;
        private final int place;

        Member(AnnouncementId id, TextSketch sketch, int place) {
            this.id = id;
            this.sketch = sketch;
            this.place = place;
        }
    }

    private record Found(AnnouncementId id, Likeness likeness) {}

    /**
     * Decides over the next announcement.
     *
     * @param owner the announcement that is in one of its exact buckets already, itself or another
     * @param known originals from before, which share a band with it
     */
    public void decide(AnnouncementId id, CopyKeys keys, Optional<AnnouncementId> owner, List<Candidate> known) {
        Optional<AnnouncementId> exact =
                owner.map(one -> copies.getOrDefault(one, one)).filter(one -> !one.equals(id));
        Optional<AnnouncementId> original = exact.or(() -> keys.near().flatMap(near -> strongest(near, known)));
        original.ifPresentOrElse(one -> copies.put(id, one), () -> keys.near().ifPresent(near -> remember(id, near)));
    }

    private Optional<AnnouncementId> strongest(Sketched near, List<Candidate> known) {
        return Stream.concat(here(near), known.stream())
                .sorted(Comparator.comparingInt(Candidate::shared).reversed())
                .limit(MOST_COMPARED)
                .map(one -> new Found(one.id(), Likeness.of(one.sketch(), near.sketch())))
                .filter(found -> found.likeness().isCopy())
                .max(Comparator.comparingDouble(found -> found.likeness().strength()))
                .map(Found::id);
    }

    private Stream<Candidate> here(Sketched near) {
        Map<Member, Integer> shared = new HashMap<>();
        for (String band : near.bands()) {
            Deque<Member> members = bands.get(band);
            if (members != null) {
                members.forEach(member -> shared.merge(member, 1, Integer::sum));
            }
        }
        return shared.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> -one.getKey().place))
                .map(one -> new Candidate(one.getKey().id, one.getKey().sketch, one.getValue()));
    }

    private void remember(AnnouncementId id, Sketched near) {
        originals.put(id, near);
        Member member = new Member(id, near.sketch(), originals.size());
        for (String band : near.bands()) {
            Deque<Member> latest = bands.computeIfAbsent(band, key -> new ArrayDeque<>());
            latest.addFirst(member);
            if (latest.size() > MOST_IN_BAND) {
                latest.removeLast();
            }
        }
    }

    /** The original of each copy so far. */
    public Map<AnnouncementId, AnnouncementId> copies() {
        return Map.copyOf(copies);
    }

    /** The new originals that later announcements can be compared with, in the order they came. */
    public Map<AnnouncementId, Sketched> originals() {
        return originals;
    }

    /** The new originals of each band, latest first. */
    public Map<String, List<AnnouncementId>> bands() {
        Map<String, List<AnnouncementId>> latest = new LinkedHashMap<>();
        bands.forEach((band, members) ->
                latest.put(band, members.stream().map(member -> member.id).toList()));
        return latest;
    }
}
