package io.tidings.ingest.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.ingest.copies.Candidate;
import io.tidings.ingest.copies.CopyKeys;
import io.tidings.ingest.copies.Originals;
import io.tidings.ingest.copies.TextSketch;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the buckets of a batch held before it. */
final class CopyFindings {

    private final Map<String, AnnouncementId> owners = new HashMap<>();
    private final Map<AnnouncementId, List<Candidate>> candidates = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private CopyFindings() {}

    /** @param rows kind, bucket or announcement, original, bands shared, sketch */
    static CopyFindings of(List<Object[]> rows) {
        CopyFindings findings = new CopyFindings();
        for (Object[] row : rows) {
            switch ((String) row[0]) {
                case "EXACT" -> findings.owners.put(hex(row[1]), id(row[2]));
                case "TAKEN" -> findings.taken.add(hex(row[1]));
                default -> findings.add(row);
            }
        }
        return findings;
    }

    private void add(Object[] row) {
        int shared = ((Number) row[3]).intValue();
        TextSketch.of(Base64.getMimeDecoder().decode((String) row[4]))
                .map(sketch -> new Candidate(id(row[2]), sketch, shared))
                .ifPresent(one -> candidates
                        .computeIfAbsent(id(row[1]), id -> new ArrayList<>())
                        .add(one));
    }

    /** Decides over the announcements in the order they came. */
    Originals decided(Map<AnnouncementId, CopyKeys> keys) {
        Originals originals = new Originals();
        keys.forEach((id, all) -> originals.decide(id, all, owner(id, all), candidates.getOrDefault(id, List.of())));
        return originals;
    }

    /** Of the strongest bucket that is not its own. */
    private Optional<AnnouncementId> owner(AnnouncementId id, CopyKeys keys) {
        return keys.exact().stream()
                .flatMap(bucket -> Optional.ofNullable(owners.get(bucket)).stream())
                .filter(owner -> !owner.equals(id))
                .findFirst();
    }

    /** Whether a bucket of near texts was there before. */
    boolean taken(String band) {
        return taken.contains(band);
    }

    private static String hex(Object uuid) {
        return ((String) uuid).replace("-", "");
    }

    private static AnnouncementId id(Object uuid) {
        return Uuids.id(UUID.fromString((String) uuid));
    }
}
