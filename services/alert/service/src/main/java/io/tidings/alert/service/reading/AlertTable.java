package io.tidings.alert.service.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tidings.alert.service.matching.KeptEvents;
import io.tidings.alert.service.matching.LedgerRow.ToldChange;
import io.tidings.alert.service.matching.LedgerRow.Why;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger, for reading. */
@ApplicationScoped
public class AlertTable {

    private static final String SELECT = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(owner uuid, subscription uuid, delivery uuid, state text, since timestamptz, "beforeAt" timestamptz,
                   "beforeId" uuid, size integer))
            select cast(row_to_json(found) as text) from (
              select l.subscription_id as subscription, l.version, l.announcement_id as announcement, l.revision, l.kind,
                     l.matches, l.state, l.reason, l.first_published_at as "firstPublishedAt", l.matched_at as "matchedAt",
                     encode(r.event, 'base64') as event, l.why, l.differences, coalesce(sent.deliveries, '[]') as deliveries
                from p %s
                left join alert.revision r on r.announcement_id = l.announcement_id and r.revision = l.revision
                left join lateral (
                  select json_agg(json_build_object('id', d.id, 'channel', d.target_kind, 'state', d.state, 'attempts',
                           d.attempts, 'nextAttemptAt', d.next_attempt_at, 'endedAt', d.ended_at, 'reason', d.reason)
                           order by d.created_at) as deliveries
                    from alert.delivery_item i join alert.delivery d on d.id = i.delivery_id
                   where i.subscription_id = l.subscription_id and i.announcement_id = l.announcement_id
                     and i.revision = l.revision) sent on true
               where %s
               order by l.matched_at desc, l.announcement_id desc limit (select size from p)) found""";

    private static final String OF_OWNER = SELECT.formatted(
            "join alert.subscription s on s.owner_id = p.owner join alert.ledger l on l.subscription_id = s.id", """
            (p.subscription is null or s.id = p.subscription) and (p.state is null or l.state = p.state)
                 and (p.since is null or l.matched_at >= p.since)
                 and (p."beforeAt" is null or (l.matched_at, l.announcement_id) < (p."beforeAt", p."beforeId"))""");

    private static final String OF_SUBSCRIPTION =
            SELECT.formatted("join alert.ledger l on l.subscription_id = p.subscription", "l.state = 'delivered'");

    private final Database database;

    AlertTable(Database database) {
        this.database = database;
    }

    /** What is asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asked(
            @Nullable UUID owner,
            @Nullable UUID subscription,
            @Nullable String state,
            @Nullable Instant since,
            @Nullable Instant beforeAt,
            @Nullable UUID beforeId,
            int size) {}

    private record Row(
            UUID subscription,
            int version,
            UUID announcement,
            int revision,
            String kind,
            boolean matches,
            String state,
            @Nullable String reason,
            Instant firstPublishedAt,
            Instant matchedAt,
            @Nullable String event,
            @Nullable Why why,
            @Nullable List<ToldChange> differences,
            List<AlertEntry.Sending> deliveries) {

        AlertEntry entry() {
            AnnouncementEnriched told = event == null ? null : KeptEvents.unpacked(event);
            Announcement kept = told == null ? null : told.announcement();
            return new AlertEntry(
                    subscription,
                    version,
                    announcement.toString().replace("-", ""),
                    revision,
                    kind,
                    matches,
                    state,
                    reason,
                    firstPublishedAt,
                    matchedAt,
                    kept == null ? null : kept.content().title(),
                    kept == null || kept.origin().url() == null
                            ? null
                            : kept.origin().url().toString(),
                    why,
                    differences,
                    deliveries,
                    told);
        }
    }

    /** Rows of an owner, the newest first; asked for one more than a page holds, so that it is known whether there are more. */
    public AlertEntry.Page page(Asked asked) throws UnavailableException {
        List<AlertEntry> found = database.rows(OF_OWNER, asked, Row.class).stream()
                .map(Row::entry)
                .toList();
        boolean more = found.size() == asked.size();
        List<AlertEntry> shown = more ? found.subList(0, found.size() - 1) : found;
        AlertEntry last = shown.isEmpty() ? null : shown.getLast();
        return new AlertEntry.Page(shown, more && last != null ? last.matchedAt() + "_" + last.announcement() : null);
    }

    /** What a subscription told last. */
    List<AlertEntry> told(UUID subscription, int size) throws UnavailableException {
        Asked asked = new Asked(null, subscription, null, null, null, null, size);
        return database.rows(OF_SUBSCRIPTION, asked, Row.class).stream()
                .map(Row::entry)
                .toList();
    }
}
