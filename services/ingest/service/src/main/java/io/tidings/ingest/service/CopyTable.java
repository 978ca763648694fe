package io.tidings.ingest.service;

import io.smallrye.mutiny.Uni;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.EventCodec;
import io.tidings.ingest.copies.CopyKeys;
import io.tidings.ingest.copies.Originals;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Where copies meet: buckets of an address, of exact words, and of near texts. A bucket's row is its lock: of two transactions
 * that come to a bucket, new or old, the second waits for the first to end and then sees what it left. Rows are locked in one
 * order everywhere, so that no two wait for each other. Three statements for a whole batch.
 */
final class CopyTable {

    /** The update never happens; but it locks the rows that are there already. */
    private static final String ENTER = """
            insert into ingest.copy_bucket (bucket, announcement_id)
            select bucket, id from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row(bucket uuid, id uuid)
             order by bucket
            on conflict (bucket) do update set announcement_id = copy_bucket.announcement_id where false""";

    /**
     * Owners of exact buckets; near originals with their sketches, those that share most first, and of those the first of a
     * bucket; and the near buckets that were there before. An announcement that is a copy itself stands for its original.
     */
    private static final String FIND = """
            with wanted as materialized (
              select id, bucket, near from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as row(id uuid, bucket uuid, near boolean)),
            batch as materialized (select distinct id from wanted),
            found as materialized (
              select wanted.id, bucket, near, coalesce(copy_of, announcement_id) as original, others
                from wanted join ingest.copy_bucket using (bucket)
                left join ingest.announcement on announcement.id = copy_bucket.announcement_id
               where not near or announcement_id not in (select id from batch) or others is not null),
            met as (
              select id, bucket, original, 0 as place from found where near
              union all
              select id, bucket, other, place from found, unnest(others) with ordinality as row(other, place) where near),
            ranked as (
              select id, original, count(distinct bucket) as shared, row_number() over (
                       partition by id order by count(distinct bucket) desc, min(place), original) as rank
                from met where original not in (select id from batch)
               group by id, original)
            select 'NEAR', cast(id as text), cast(original as text), cast(shared as integer), encode(sketch, 'base64')
              from ranked join ingest.copy_sketch on announcement_id = original where rank <= %d
            union all
            select distinct 'EXACT', cast(bucket as text), cast(original as text), 0, '' from found where not near
            union all
            select distinct 'TAKEN', cast(bucket as text), '', 0, '' from found where near""".formatted(Originals.MOST_COMPARED);

    private static final String KEEP = """
            with kept as (
              insert into ingest.copy_sketch
              select id, decode(sketch, 'base64')
                from jsonb_to_recordset(cast(cast(:sketches as text) as jsonb)) as row(id uuid, sketch text)
              on conflict do nothing),
            joined as (
              select copy_bucket.bucket, array_remove(ids, announcement_id) || others as others
                from jsonb_to_recordset(cast(cast(:members as text) as jsonb)) as entry(bucket uuid, ids uuid[])
                join ingest.copy_bucket on copy_bucket.bucket = entry.bucket
               where array_remove(ids, announcement_id) <> '{}')
            update ingest.copy_bucket
               set others = trim_array(joined.others, greatest(0, cardinality(joined.others) - %d))
              from joined where copy_bucket.bucket = joined.bucket""".formatted(Originals.MOST_IN_BAND);

    private final Mutiny.StatelessSession session;

    CopyTable(Mutiny.StatelessSession session) {
        this.session = session;
    }

    private record Entry(String bucket, String id) {}

    private record Wanted(String id, String bucket, boolean near) {}

    private record SketchRow(String id, String sketch) {}

    private record Members(String bucket, List<String> ids) {}

    /**
     * Decides which of the new announcements are copies.
     *
     * @param keys of each; announcements in the order they came
     * @return the original of each copy
     */
    Uni<Map<AnnouncementId, AnnouncementId>> originals(Map<AnnouncementId, CopyKeys> keys) {
        Map<String, AnnouncementId> firsts = new LinkedHashMap<>();
        keys.forEach((id, all) -> Stream.concat(all.exact().stream(), all.bands().stream())
                .forEach(bucket -> firsts.putIfAbsent(bucket, id)));
        if (firsts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Entry> entries = firsts.entrySet().stream()
                .map(first -> new Entry(first.getKey(), first.getValue().value()))
                .toList();
        return SubmissionTables.execute(session, ENTER, entries)
                .chain(() -> found(keys))
                .chain(found -> kept(found.decided(keys), found).map(Originals::copies));
    }

    private Uni<CopyFindings> found(Map<AnnouncementId, CopyKeys> keys) {
        List<Wanted> wanted = new ArrayList<>();
        keys.forEach((id, all) -> {
            all.exact().forEach(bucket -> wanted.add(new Wanted(id.value(), bucket, false)));
            all.bands().forEach(bucket -> wanted.add(new Wanted(id.value(), bucket, true)));
        });
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("rows", json(wanted))
                .getResultList()
                .map(CopyFindings::of);
    }

    /** A bucket that is new has its first announcement already; only what comes behind it is written. */
    private Uni<Originals> kept(Originals decided, CopyFindings found) {
        List<SketchRow> sketches = new ArrayList<>();
        decided.originals()
                .forEach((id, near) -> sketches.add(new SketchRow(
                        id.value(),
                        Base64.getEncoder().encodeToString(near.sketch().bytes()))));
        List<Members> members = new ArrayList<>();
        decided.bands().forEach((band, ids) -> {
            if (ids.size() > 1 || found.taken(band)) {
                members.add(new Members(
                        band, ids.stream().map(AnnouncementId::value).toList()));
            }
        });
        if (sketches.isEmpty()) {
            return Uni.createFrom().item(decided);
        }
        return session.createNativeQuery(KEEP)
                .setParameter("sketches", json(sketches))
                .setParameter("members", json(members))
                .executeUpdate()
                .replaceWith(decided);
    }

    private static String json(List<?> rows) {
        return new String(EventCodec.encode(rows), StandardCharsets.UTF_8);
    }
}
