package io.tidings.ingest.service.register;

import io.smallrye.mutiny.Uni;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.UndecodableException;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Sources as they stand, read together with what the checks wrote of them. */
@ApplicationScoped
class SourceHistories {

    private static final String WHERE = """
            where s.id > p.after
              and (p.words is null or strpos(lower(s.id || ' ' || s.name || ' ' || s.address), lower(p.words)) > 0)
              and (p.kind is null or s.kind = p.kind) and (p.country is null or s.country = p.country)
              and (p.enabled is null or s.enabled = p.enabled) and (p.id is null or s.id = p.id)""";

    private static final String PARAMETERS = """
            with p as (select * from jsonb_to_record(cast(cast(:p as text) as jsonb))
              as p(id text, words text, kind text, country text, enabled boolean, after text, size integer, checks integer,
                   now timestamptz))
            """;

    /** Items of the very first check are as old as their source pleased and say nothing of its rhythm. */
    private static final String PAGE = PARAMETERS + """
            select cast(row_to_json(found) as text) from (
              select s.id, s.name, s.kind, s.address, s.link_pattern as links, s.publisher, s.country, s.language, s.enabled,
                     s.version, s.created_at as "createdAt", s.changed_at as "changedAt", st.next_check as next, st.stopped,
                     st.interval_ms as "intervalMs", coalesce(st.failures, 0) as failures, st.last_success as "lastSuccess",
                     (select count(*) from ingest.source_item i where i.source_id = s.id) as items,
                     (select coalesce(json_agg(c order by c.at), '[]') from (
                        select c.at, c.result, c.reason, c.listed, c.fresh, c.repaired, c.repairs from ingest.source_check c
                         where c.source_id = s.id order by c.at desc limit (select checks from p)) c) as checks,
                     (select coalesce(json_agg(i.first_seen order by i.first_seen), '[]') from (
                        select i.first_seen from ingest.source_item i
                         where i.source_id = s.id and not i.initial and i.first_seen > p.now - interval '92 days'
                         order by i.first_seen desc limit 2000) i) as news
                from p cross join lateral (select * from ingest.source s %s order by s.id limit p.size) s
                left join ingest.source_state st on st.source_id = s.id and st.source_version = s.version
               order by s.id) found""".formatted(WHERE);

    private static final String COUNT = PARAMETERS + "select count(*) from ingest.source s, p " + WHERE;

    private final Database database;

    SourceHistories(Database database) {
        this.database = database;
    }

    private record Parameters(
            @Nullable String id,
            @Nullable String words,
            @Nullable String kind,
            @Nullable String country,
            @Nullable Boolean enabled,
            String after,
            int size,
            int checks,
            Instant now) {

        static Parameters of(SourceFilter filter, int checks, Instant now) {
            return new Parameters(
                    null,
                    filter.words(),
                    filter.kind(),
                    filter.country(),
                    filter.enabled(),
                    filter.after(),
                    filter.size(),
                    checks,
                    now);
        }

        String json() {
            return new String(EventCodec.encode(this), StandardCharsets.UTF_8);
        }
    }

    /** A page of sources by id, each with so many of its last checks. */
    List<SourceRecord> page(SourceFilter filter, int checks, Instant now) throws UnavailableException {
        return rows(Parameters.of(filter, checks, now));
    }

    /** How many there are; where a page begins does not matter. */
    long count(SourceFilter filter, Instant now) throws UnavailableException {
        Parameters all = Parameters.of(filter.from("", 1), 0, now);
        return database.inTransaction(session -> session.createNativeQuery(COUNT, Long.class)
                .setParameter("p", all.json())
                .getSingleResult());
    }

    /** One source. */
    Optional<SourceRecord> find(String id, int checks, Instant now) throws UnavailableException {
        return rows(new Parameters(id, null, null, null, null, "", 1, checks, now)).stream()
                .findFirst();
    }

    private List<SourceRecord> rows(Parameters parameters) throws UnavailableException {
        return database.inTransaction(session -> found(session, parameters));
    }

    private static Uni<List<SourceRecord>> found(Mutiny.StatelessSession session, Parameters parameters) {
        return session.createNativeQuery(PAGE, String.class)
                .setParameter("p", parameters.json())
                .getResultList()
                .map(rows -> rows.stream().map(SourceHistories::read).toList());
    }

    private static SourceRecord read(String json) {
        try {
            return EventCodec.decode(json.getBytes(StandardCharsets.UTF_8), SourceRecord.class);
        } catch (UndecodableException e) {
            throw new IllegalStateException("a table holds what was not written by us: " + e.getMessage(), e);
        }
    }
}
