package io.tidings.ingest.service;

import io.smallrye.mutiny.Uni;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Who was first in each copy bucket. The bucket's row is its lock: of two transactions that bring a new bucket, the second
 * waits for the first to end and then finds it there. Rows are written in one order everywhere, so that no two wait for each
 * other.
 */
final class CopyTable {

    private static final String ENTER = """
            insert into ingest.copy_bucket
            select bucket, id from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row(bucket uuid, id uuid)
             order by bucket
            on conflict (bucket) do nothing""";

    /** An announcement that is a copy itself stands for its original. */
    private static final String OWNERS = """
            select cast(bucket as text), cast(coalesce(announcement.copy_of, copy_bucket.announcement_id) as text)
              from ingest.copy_bucket left join ingest.announcement on announcement.id = copy_bucket.announcement_id
             where bucket in (select cast(value as uuid) from jsonb_array_elements_text(cast(cast(:buckets as text) as jsonb)))""";

    private final Mutiny.StatelessSession session;

    CopyTable(Mutiny.StatelessSession session) {
        this.session = session;
    }

    private record Entry(String bucket, String id) {}

    /**
     * Decides which of the new announcements are copies.
     *
     * @param buckets of each, strongest first; announcements in the order they came
     * @return the original of each copy
     */
    Uni<Map<AnnouncementId, AnnouncementId>> originals(Map<AnnouncementId, List<String>> buckets) {
        Map<String, AnnouncementId> firsts = new LinkedHashMap<>();
        buckets.forEach((id, all) -> all.forEach(bucket -> firsts.putIfAbsent(bucket, id)));
        if (firsts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Entry> entries = firsts.entrySet().stream()
                .map(first -> new Entry(first.getKey(), first.getValue().value()))
                .toList();
        return SubmissionTables.execute(session, ENTER, entries)
                .chain(() -> owners(List.copyOf(firsts.keySet())))
                .map(owners -> copies(buckets, owners));
    }

    private Uni<Map<String, AnnouncementId>> owners(List<String> buckets) {
        return session.createNativeQuery(OWNERS, Object[].class)
                .setParameter("buckets", new String(EventCodec.encode(buckets), StandardCharsets.UTF_8))
                .getResultList()
                .map(CopyTable::byBucket);
    }

    private static Map<String, AnnouncementId> byBucket(List<Object[]> rows) {
        Map<String, AnnouncementId> owners = new HashMap<>();
        rows.forEach(row -> owners.put(hex(row[0]), Uuids.id(UUID.fromString((String) row[1]))));
        return owners;
    }

    private static String hex(Object uuid) {
        return ((String) uuid).replace("-", "");
    }

    private static Map<AnnouncementId, AnnouncementId> copies(
            Map<AnnouncementId, List<String>> buckets, Map<String, AnnouncementId> owners) {
        Map<AnnouncementId, AnnouncementId> originals = new HashMap<>();
        buckets.forEach((id, all) -> all.stream()
                .map(owners::get)
                .map(owner -> originals.getOrDefault(owner, owner))
                .filter(owner -> !owner.equals(id))
                .findFirst()
                .ifPresent(original -> originals.put(id, original)));
        return originals;
    }
}
