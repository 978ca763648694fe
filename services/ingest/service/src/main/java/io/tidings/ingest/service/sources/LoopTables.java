package io.tidings.ingest.service.sources;

import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much is due, and what can be forgotten. */
@ApplicationScoped
class LoopTables {

    private static final String BACKLOG = """
            with p as (select cast(jsonb_build_object('now', cast(cast($1 as text) as jsonb)) ->> 'now' as timestamptz) as now),
            due as (
              select next_look as at from ingest.page, p where next_look <= p.now
              union all
              select st.next_check from ingest.source_state st join ingest.source s on s.id = st.source_id, p
               where st.next_check <= p.now and s.enabled)
            select cast(json_build_object('due', count(*), 'oldest', min(at),
              'pages', (select count(*) from ingest.page where voice = 'NOBODY' and last_reason is not null),
              'items', (select count(*) from ingest.source_item where reason is not null)) as text) from due""";

    private final Database database;
    private final SourceTable sources;
    private final LoopMetrics metrics;

    LoopTables(Database database, SourceTable sources, LoopMetrics metrics) {
        this.database = database;
        this.sources = sources;
        this.metrics = metrics;
    }

    /**
     * What is due and not done yet.
     *
     * @param oldest since when; null when nothing is
     * @param pages that were looked at and brought nothing so far
     * @param items without a page that were not taken in
     */
    record Backlog(long due, @Nullable Instant oldest, long pages, long items) {}

    void measure(Instant now) throws UnavailableException {
        Backlog backlog = database.rows(BACKLOG, now, Backlog.class).getFirst();
        metrics.backlog(backlog, now);
    }

    void prune(Instant before) throws UnavailableException {
        sources.prune(before);
    }
}
