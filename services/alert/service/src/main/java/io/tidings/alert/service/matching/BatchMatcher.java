package io.tidings.alert.service.matching;

import io.tidings.alert.AlertedFacts;
import io.tidings.alert.match.Matching;
import io.tidings.alert.service.matching.LedgerTable.Examined;
import io.tidings.alert.service.matching.LedgerTable.Revision;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.search.EnrichedRecord;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Brings the matches of a batch into the ledger. Doing it twice changes nothing. */
@ApplicationScoped
class BatchMatcher {

    private static final Logger LOG = Logger.getLogger(BatchMatcher.class);

    /** Bounds what one transaction holds in memory. */
    private static final int ROWS_AT_ONCE = 1_000;

    private final LoadedSubscriptions loaded;
    private final LedgerTable table;
    private final MatchingStatus status;
    private final Clock clock;

    BatchMatcher(LoadedSubscriptions loaded, LedgerTable table, MatchingStatus status, Clock clock) {
        this.loaded = loaded;
        this.table = table;
        this.status = status;
        this.clock = clock;
    }

    /** Whether something waits to be delivered now. */
    boolean match(List<EnrichedRecord> batch) throws UnavailableException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LedgerDecider decider = new LedgerDecider(loaded, known(batch), now);
        Writing writing = new Writing(now);
        for (EnrichedRecord record : batch) {
            AnnouncementEnriched event = record.event();
            Matching matching = loaded.match(event);
            matching.failures()
                    .forEach(failure -> LOG.errorf(
                            failure.reason(),
                            "a query fails subscription=%s announcementId=%s",
                            failure.subscription().subscription(),
                            event.announcement().id()));
            writing.add(record, decider.decide(event, matching.matches()));
        }
        writing.finish();
        status.announcements().add(batch.size());
        return writing.pending;
    }

    /** The erasure of an announcement. */
    void erase(UUID announcement) throws UnavailableException {
        table.erase(announcement);
    }

    /** A first revision that copies nothing and that nothing is known of has no past to ask for. */
    private Known known(List<EnrichedRecord> batch) throws UnavailableException {
        Set<UUID> ids = new HashSet<>();
        Set<UUID> past = new HashSet<>();
        for (EnrichedRecord record : batch) {
            var announcement = record.event().announcement();
            ids.add(Ids.of(announcement.id()));
            past.add(Ids.of(announcement.id()));
            if (announcement.copyOf() != null) {
                past.add(Ids.of(announcement.copyOf()));
            }
        }
        return table.known(ids, past);
    }

    /** Rows on their way, written in portions; that the readings were matched is written last. */
    private final class Writing {

        private final Instant now;
        private final Map<String, Revision> revisions = new LinkedHashMap<>();
        private final List<LedgerRow> rows = new ArrayList<>();
        private final Map<UUID, Long> examined = new HashMap<>();
        private boolean pending;

        Writing(Instant now) {
            this.now = now;
        }

        void add(EnrichedRecord record, List<LedgerRow> decided) throws UnavailableException {
            AnnouncementEnriched event = record.event();
            UUID id = Ids.of(event.announcement().id());
            for (LedgerRow row : decided) {
                revisions.computeIfAbsent(id + ":" + row.revision(), _ -> revision(record, now));
                rows.add(row);
                if (rows.size() >= ROWS_AT_ONCE) {
                    write(List.of());
                }
            }
            examined.merge(id, event.sequence(), Math::max);
        }

        void finish() throws UnavailableException {
            List<Examined> all = new ArrayList<>();
            examined.forEach((id, sequence) -> all.add(new Examined(id, sequence)));
            write(all);
        }

        private void write(List<Examined> all) throws UnavailableException {
            LedgerTable.Written written = table.write(List.copyOf(revisions.values()), List.copyOf(rows), all);
            pending |= written.pending() > 0;
            status.matches().add(written.fresh());
            revisions.clear();
            rows.clear();
        }
    }

    static Revision revision(EnrichedRecord record, Instant now) {
        AnnouncementEnriched event = record.event();
        return new Revision(
                Ids.of(event.announcement().id()),
                event.announcement().revision().number(),
                event.sequence(),
                KeptEvents.packed(record.json()),
                AlertedFacts.of(event),
                now);
    }
}
