package io.tidings.ingest.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Revision;
import io.tidings.ingest.CanonicalUrl;
import io.tidings.ingest.LedgerEntry;
import io.tidings.ingest.LedgerState;
import io.tidings.ingest.LogPosition;
import io.tidings.ingest.RevisionDecision;
import io.tidings.ingest.RevisionDecision.Publish;
import io.tidings.ingest.RevisionDecision.Repeat;
import io.tidings.ingest.copies.CopyKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides over the records of one batch, in order, each on what the ones before it left. */
final class LedgerDraft {

    private final Map<AnnouncementId, AnnouncementRow> rows = new HashMap<>();
    private final Set<AnnouncementId> created = new LinkedHashSet<>();
    private final Set<AnnouncementId> changed = new LinkedHashSet<>();
    private final List<Decided> decided = new ArrayList<>();
    private final Map<AnnouncementId, Integer> erasedRevisions;

    /** @param erasedRevisions the last revision of those that were erased and may come in again; the next one follows it */
    LedgerDraft(List<AnnouncementRow> known, Map<AnnouncementId, Integer> erasedRevisions) {
        known.forEach(row -> rows.put(Uuids.id(row.id), row));
        this.erasedRevisions = erasedRevisions;
    }

    /**
     * A record and what it means.
     *
     * @param before the revision that was current until then; empty for a new announcement
     */
    record Decided(Observed observed, RevisionDecision decision, Optional<LedgerState> before) {

        AnnouncementId id() {
            return observed.id();
        }

        /** The revision whose text is needed because the record brings none. */
        Optional<RevisionRow.Key> textOf() {
            if (observed.submission().content().isPresent()) {
                return Optional.empty();
            }
            Optional<Integer> revision = switch (decision) {
                case Publish publish -> before.map(state -> state.current().number());
                case Repeat repeat ->
                    repeat.given().map(entry -> entry.revision().number());
                case RevisionDecision.Same same -> Optional.empty();
                case RevisionDecision.History history -> Optional.empty();
                case RevisionDecision.NothingToWithdraw nothing -> Optional.empty();
            };
            return revision.map(number -> new RevisionRow.Key(Uuids.of(observed.id()), number));
        }
    }

    /** Whether the ledger has seen this record, so that it may have given a revision. */
    boolean mayBeRepeat(Observed observed) {
        AnnouncementRow row = rows.get(observed.id());
        return row != null
                && row.lastPartition == observed.position().partition()
                && row.lastOffset >= observed.position().offset();
    }

    void decide(List<Observed> batch, Map<LogPosition, LedgerEntry> given) {
        batch.forEach(observed -> decide(observed, Optional.ofNullable(given.get(observed.position()))));
    }

    private void decide(Observed observed, Optional<LedgerEntry> given) {
        var observation = observed.observation();
        AnnouncementRow row = rows.get(observed.id());
        LedgerState before = row == null ? null : row.state();
        RevisionDecision plain = afterErasure(observed.id(), RevisionDecision.of(before, observation, given), before);
        Optional<AnnouncementId> page = page(observed);
        RevisionDecision decision = before != null && page.isPresent() ? plain.withNewCopy(before) : plain;
        decided.add(new Decided(observed, decision, Optional.ofNullable(before)));
        if (before == null && decision instanceof Publish publish) {
            create(observed, publish.revision());
        } else if (before != null) {
            change(row, before.after(observation, decision), observed.id());
        }
        page.ifPresent(original -> isCopy(observed.id(), original));
    }

    /** The announcement whose page it turned out to be, unless it is known to be somebody's copy already. */
    private Optional<AnnouncementId> page(Observed observed) {
        AnnouncementRow row = rows.get(observed.id());
        return observed.record()
                .sameAs()
                .map(rows::get)
                .map(other -> Uuids.id(other.copyOf == null ? other.id : other.copyOf))
                .filter(original -> !original.equals(observed.id()))
                .filter(original -> row == null || row.copyOf == null);
    }

    private void isCopy(AnnouncementId id, AnnouncementId original) {
        AnnouncementRow row = rows.get(id);
        if (row != null) {
            row.known(original);
            changed.add(id);
        }
    }

    /** What comes in again after an erasure goes on counting, since readers keep the greatest revision. */
    private RevisionDecision afterErasure(AnnouncementId id, RevisionDecision decision, @Nullable LedgerState before) {
        return before == null && decision instanceof Publish publish && erasedRevisions.containsKey(id)
                ? new Publish(new Revision(erasedRevisions.get(id) + 1), publish.kind())
                : decision;
    }

    private void create(Observed observed, Revision revision) {
        AnnouncementRow row = new AnnouncementRow();
        row.id = Uuids.of(observed.id());
        row.receivedAt = observed.receivedAt();
        row.address =
                observed.record().url().map(CanonicalUrl::digest).map(Uuids::of).orElse(null);
        row.state(LedgerState.created(observed.observation()));
        row.revision = revision.number();
        rows.put(observed.id(), row);
        created.add(observed.id());
    }

    private void change(AnnouncementRow row, LedgerState after, AnnouncementId id) {
        if (!after.equals(row.state())) {
            row.state(after);
            changed.add(id);
        }
    }

    List<Decided> decided() {
        return decided;
    }

    AnnouncementRow row(AnnouncementId id) {
        return rows.get(id);
    }

    /** By what the new announcements meet their copies, in the order they came. */
    Map<AnnouncementId, CopyKeys> copyKeys() {
        Map<AnnouncementId, CopyKeys> keys = new LinkedHashMap<>();
        for (Decided one : decided) {
            if (one.before().isEmpty() && created.contains(one.id())) {
                keys.putIfAbsent(one.id(), one.observed().copyKeys());
            }
        }
        return keys;
    }

    List<AnnouncementRow> createdRows() {
        return created.stream().map(rows::get).toList();
    }

    List<AnnouncementRow> changedRows() {
        return changed.stream()
                .filter(id -> !created.contains(id))
                .map(rows::get)
                .toList();
    }
}
