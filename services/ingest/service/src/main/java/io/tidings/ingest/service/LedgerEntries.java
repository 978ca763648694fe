package io.tidings.ingest.service;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.UndecodableException;
import io.tidings.ingest.AnnouncementAssembly;
import io.tidings.ingest.ContentHash;
import io.tidings.ingest.LedgerEntry;
import io.tidings.ingest.LedgerFacts;
import io.tidings.ingest.LedgerState;
import io.tidings.ingest.Observation;
import io.tidings.ingest.RevisionDecision;
import io.tidings.ingest.service.LedgerDraft.Decided;
import io.tidings.ingest.service.LedgerOutcome.Given;
import io.tidings.ingest.service.LedgerOutcome.Nothing;
import io.tidings.ingest.service.LedgerOutcome.Refused;
import io.tidings.ingest.service.LedgerTables.Late;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the decisions of a batch into rows and into what is given out. */
final class LedgerEntries {

    private final LedgerDraft draft;
    private final Map<RevisionRow.Key, String> texts;
    private final Instant now;
    private final List<RevisionRow> revisions = new ArrayList<>();
    private final List<Late> late = new ArrayList<>();

    /** @param texts of revisions that are needed again, as JSON */
    LedgerEntries(LedgerDraft draft, Map<RevisionRow.Key, String> texts, Instant now) {
        this.draft = draft;
        this.texts = new HashMap<>(texts);
        this.now = now;
    }

    /** One for each record, in order. */
    List<LedgerOutcome> outcomes() {
        return draft.decided().stream().map(this::outcome).toList();
    }

    List<RevisionRow> revisions() {
        return revisions;
    }

    List<Late> late() {
        return late;
    }

    private LedgerOutcome outcome(Decided one) {
        return switch (one.decision()) {
            case RevisionDecision.Publish publish -> published(one, publish);
            case RevisionDecision.Repeat repeat ->
                repeat.given()
                        .<LedgerOutcome>map(entry -> Given.of(announcement(one, entry), false))
                        .orElseGet(() -> nothing(one, "repeat"));
            case RevisionDecision.Same same -> nothing(one, "same");
            case RevisionDecision.History history -> {
                late.add(lateRow(one));
                yield nothing(one, "late");
            }
            case RevisionDecision.NothingToWithdraw none ->
                new Refused(one.id(), "it is withdrawn without a text, and nothing is known that could be withdrawn");
        };
    }

    private LedgerOutcome published(Decided one, RevisionDecision.Publish publish) {
        var entry = new LedgerEntry(
                publish.revision(), publish.kind(), one.observed().submission().withdrawn(), now);
        Announcement announcement = announcement(one, entry);
        RevisionRow row = row(one, entry);
        row.announcement = new String(EventCodec.encode(announcement), StandardCharsets.UTF_8);
        revisions.add(row);
        texts.put(new RevisionRow.Key(row.announcementId, row.revision), row.announcement);
        return Given.of(announcement, true);
    }

    private Announcement announcement(Decided one, LedgerEntry entry) {
        AnnouncementRow row = draft.row(one.id());
        var facts = new LedgerFacts(
                entry, row.receivedAt, Optional.ofNullable(row.copyOf).map(Uuids::id));
        Optional<Announcement> before = one.textOf().map(texts::get).map(LedgerEntries::decoded);
        return AnnouncementAssembly.of(one.observed().record(), one.observed().submission(), before, facts);
    }

    private static RevisionRow row(Decided one, LedgerEntry entry) {
        Observation observation = one.observed().observation();
        RevisionRow row = new RevisionRow();
        row.announcementId = Uuids.of(one.id());
        row.revision = entry.revision().number();
        row.kind = entry.kind().name();
        row.withdrawn = entry.withdrawn();
        row.contentHash = observation
                .content()
                .or(() -> one.before().map(LedgerState::content))
                .map(ContentHash::hex)
                .orElseThrow();
        row.receivedPartition = observation.position().partition();
        row.receivedOffset = observation.position().offset();
        row.observedAt = observation.observedAt();
        row.firstPublishedAt = entry.firstPublishedAt();
        return row;
    }

    private static Late lateRow(Decided one) {
        Observation observation = one.observed().observation();
        return new Late(
                one.id().value(),
                observation.position().partition(),
                observation.position().offset(),
                observation.observedAt().toString(),
                observation.content().map(ContentHash::hex).orElse(null),
                observation.withdrawn());
    }

    private static LedgerOutcome nothing(Decided one, String why) {
        return new Nothing(one.id(), one.before().orElseThrow().current(), why);
    }

    private static Announcement decoded(String json) {
        try {
            return EventCodec.decode(json.getBytes(StandardCharsets.UTF_8), Announcement.class);
        } catch (UndecodableException e) {
            throw new IllegalStateException("the ledger holds what is no announcement", e);
        }
    }
}
