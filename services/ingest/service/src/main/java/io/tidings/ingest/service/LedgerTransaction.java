package io.tidings.ingest.service;

import io.smallrye.mutiny.Uni;
import io.tidings.contracts.AnnouncementId;
import io.tidings.ingest.service.LedgerTables.Handled;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** One batch into the ledger: read where everything stands, decide, write, and say what to give out. */
final class LedgerTransaction {

    private final Mutiny.StatelessSession session;
    private final LedgerTables tables;
    private final Instant now;

    LedgerTransaction(Mutiny.StatelessSession session, Instant now) {
        this.session = session;
        this.tables = new LedgerTables(session);
        this.now = now;
    }

    Uni<List<LedgerOutcome>> enter(List<Observed> batch, List<Handled> handled) {
        return tables.handled(handled)
                .chain(() -> batch.isEmpty() ? Uni.createFrom().item(List.of()) : enter(batch));
    }

    private Uni<List<LedgerOutcome>> enter(List<Observed> batch) {
        List<String> ids = batch.stream().map(one -> one.id().value()).toList();
        return new ErasureTables(session)
                .known(ids, Erased.addresses(batch))
                .map(Erased::of)
                .chain(erased -> enter(batch, erased));
    }

    private Uni<List<LedgerOutcome>> enter(List<Observed> batch, Erased erased) {
        List<Observed> open =
                batch.stream().filter(one -> !erased.covers(one.record())).toList();
        Uni<List<LedgerOutcome>> outcomes = open.isEmpty() ? Uni.createFrom().item(List.of()) : enterOpen(open, erased);
        return outcomes.call(() -> new ErasureTables(session).cameAgain(came(batch, erased)))
                .map(ofOpen -> merged(batch, erased, ofOpen));
    }

    private List<ErasureTables.Row> came(List<Observed> batch, Erased erased) {
        return batch.stream()
                .filter(one -> erased.covers(one.record()))
                .map(one -> new ErasureTables.Row(one.id().value(), null, now.toString()))
                .toList();
    }

    private static List<LedgerOutcome> merged(List<Observed> batch, Erased erased, List<LedgerOutcome> open) {
        Iterator<LedgerOutcome> next = open.iterator();
        return batch.stream()
                .map(one -> erased.covers(one.record()) ? new LedgerOutcome.Erased(one.id()) : next.next())
                .toList();
    }

    private Uni<List<LedgerOutcome>> enterOpen(List<Observed> batch, Erased erased) {
        Set<UUID> ids = batch.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.id()), one.record().sameAs().stream()))
                .map(Uuids::of)
                .collect(Collectors.toSet());
        return tables.lock(ids)
                .map(rows -> new LedgerDraft(rows, erased.lastRevisions()))
                .chain(draft -> {
                    List<Observed> repeats =
                            batch.stream().filter(draft::mayBeRepeat).toList();
                    return tables.given(repeats)
                            .invoke(given -> draft.decide(batch, given))
                            .chain(() -> new CopyTable(session).originals(draft.copyKeys()))
                            .invoke(originals -> markCopies(draft, originals))
                            .chain(() -> written(draft));
                });
    }

    private static void markCopies(LedgerDraft draft, Map<AnnouncementId, AnnouncementId> originals) {
        originals.forEach((copy, original) -> draft.row(copy).known(original));
    }

    private Uni<List<LedgerOutcome>> written(LedgerDraft draft) {
        Set<RevisionRow.Key> needed = draft.decided().stream()
                .map(LedgerDraft.Decided::textOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return tables.texts(needed).chain(texts -> {
            var entries = new LedgerEntries(draft, texts, now);
            List<LedgerOutcome> outcomes = entries.outcomes();
            return tables.insert(draft.createdRows())
                    .chain(() -> tables.update(draft.changedRows()))
                    .chain(() -> tables.insert(entries.revisions()))
                    .chain(() -> tables.insertLate(entries.late()))
                    .chain(() -> SubmissionTables.add(session, steps(outcomes)))
                    .replaceWith(outcomes);
        });
    }

    private List<StepAt> steps(List<LedgerOutcome> outcomes) {
        return outcomes.stream().map(outcome -> new StepAt(outcome.step(), now)).toList();
    }
}
