package io.tidings.ingest.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.ingest.CanonicalUrl;
import io.tidings.ingest.ReceivedRecord;
import io.tidings.ingest.service.ErasureTables.Known;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must not come back.
 *
 * @param announcements those that are erased
 * @param addresses digests of addresses that are closed to everybody
 * @param lastRevisions the greatest revision each had that ever was erased
 */
record Erased(Set<AnnouncementId> announcements, Set<String> addresses, Map<AnnouncementId, Integer> lastRevisions) {

    static final Erased NOTHING = new Erased(Set.of(), Set.of(), Map.of());

    static Erased of(Collection<Known> known) {
        Set<AnnouncementId> announcements = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        Map<AnnouncementId, Integer> lastRevisions = new HashMap<>();
        for (Known one : known) {
            AnnouncementId id = Uuids.id(one.id());
            lastRevisions.put(id, one.lastRevision());
            if (one.holds()) {
                announcements.add(id);
                if (one.address() != null) {
                    addresses.add(one.address());
                }
            }
        }
        return new Erased(announcements, addresses, lastRevisions);
    }

    boolean covers(ReceivedRecord record) {
        return announcements.contains(record.identity().id())
                || record.url()
                        .map(CanonicalUrl::digest)
                        .map(addresses::contains)
                        .orElse(false);
    }

    /** Digests of the addresses of these records. */
    static List<String> addresses(Collection<Observed> observed) {
        return observed.stream()
                .flatMap(one -> one.record().url().stream())
                .map(CanonicalUrl::digest)
                .toList();
    }
}
