package io.tidings.ingest.service;

import io.tidings.contracts.RecordKey;
import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.Topics;
import io.tidings.contracts.UndecodableException;
import io.tidings.document.DocumentSigns;
import io.tidings.document.DocumentsAwayException;
import io.tidings.ingest.ErasureNotice;
import io.tidings.ingest.FetchedPage;
import io.tidings.ingest.LogPosition;
import io.tidings.ingest.ReceivedRecord;
import io.tidings.ingest.SubmissionOutcome;
import io.tidings.ingest.SubmissionReader;
import io.tidings.ingest.TrustDomain;
import io.tidings.stage.EventRecords;
import io.tidings.stage.IncomingRecord;
import io.tidings.stage.OutgoingRecord;
import io.tidings.stage.Stage;
import io.tidings.stage.StageOutcome;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From what was sent to announcements with identity, revision and clean text. */
@ApplicationScoped
class NormaliserStage implements Stage {

    static final String NAME = "ingest";

    private static final StageOutcome NOTHING = new StageOutcome.Done(List.of(), List.of());

    /** Four documents close a batch. */
    private static final int DOCUMENT_WEIGHT = 1 << 20;

    private final Ledger ledger;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final Documents documents;

    NormaliserStage(Ledger ledger, IngestMetrics metrics, Clock clock, Documents documents) {
        this.ledger = ledger;
        this.metrics = metrics;
        this.clock = clock;
        this.documents = documents;
    }

    /** What a record is. */
    private sealed interface Read {

        record Readable(Observed observed) implements Read {}

        record Unreadable(StageOutcome outcome) implements Read {}
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TopicSpec input() {
        return Topics.RECEIVED;
    }

    @Override
    public List<TopicSpec> outputs() {
        return List.of(Topics.INGESTED, Topics.RECEIVED);
    }

    /** Reading a document may take many seconds, so few of them make a batch. */
    @Override
    public int weight(byte[] value) {
        return DocumentSigns.inBytes(value) ? Math.max(DOCUMENT_WEIGHT, value.length) : value.length;
    }

    /** Notices of erasure take their place among the records, in order. */
    @Override
    public List<StageOutcome> work(List<IncomingRecord> batch) throws UnavailableException {
        List<StageOutcome> outcomes = new ArrayList<>(batch.size());
        int start = 0;
        for (int i = 0; i < batch.size(); i++) {
            Optional<ErasureNotice> notice = notice(batch.get(i));
            if (notice.isPresent()) {
                outcomes.addAll(sent(batch.subList(start, i)));
                outcomes.add(noticed(notice.get(), batch.get(i)));
                start = i + 1;
            }
        }
        outcomes.addAll(sent(batch.subList(start, batch.size())));
        return outcomes;
    }

    private static Optional<ErasureNotice> notice(IncomingRecord record) {
        var entry = new ErasureNotice.Entry(record.key(), record.headers());
        return ErasureNotice.read(entry, record.value(), record.timestamp());
    }

    /** The tombstone of a legal erasure goes on to every topic behind; what was lifted since is no erasure any more. */
    private StageOutcome noticed(ErasureNotice notice, IncomingRecord record) throws UnavailableException {
        boolean holds = ledger.enter(notice);
        return holds && record.tombstone()
                ? new StageOutcome.Done(List.of(EventRecords.passOn(record, Topics.INGESTED)), List.of())
                : NOTHING;
    }

    private List<StageOutcome> sent(List<IncomingRecord> batch) throws UnavailableException {
        if (batch.isEmpty()) {
            return List.of();
        }
        List<Read> reads = new ArrayList<>(batch.size());
        for (IncomingRecord record : batch) {
            reads.add(read(record));
        }
        List<LogPosition> all = batch.stream().map(NormaliserStage::position).toList();
        Map<LogPosition, LedgerOutcome> entered = entered(reads, all);
        List<StageOutcome> outcomes = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            outcomes.add(
                    switch (reads.get(i)) {
                        case Read.Readable _ -> outcome(entered.get(all.get(i)), batch.get(i));
                        case Read.Unreadable unreadable -> unreadable.outcome();
                    });
        }
        return outcomes;
    }

    private Map<LogPosition, LedgerOutcome> entered(List<Read> reads, List<LogPosition> all)
            throws UnavailableException {
        List<Observed> observed = ObservationOrder.of(reads.stream()
                .filter(Read.Readable.class::isInstance)
                .map(read -> ((Read.Readable) read).observed())
                .toList());
        Map<LogPosition, LedgerOutcome> entered = new HashMap<>();
        Iterator<LedgerOutcome> outcomes = ledger.enter(observed, all).iterator();
        observed.forEach(one -> entered.put(one.position(), outcomes.next()));
        return entered;
    }

    private Read read(IncomingRecord record) throws UnavailableException {
        byte[] value = record.value();
        if (value == null) {
            return new Read.Unreadable(removed(record));
        }
        try {
            ReceivedRecord received = ReceivedRecord.read(record.key(), value, record.headers());
            return switch (submission(received)) {
                case SubmissionOutcome.Accepted accepted ->
                    new Read.Readable(Observed.of(record, received, accepted.submission()));
                case SubmissionOutcome.Refused refused -> new Read.Unreadable(refused(refused.summary()));
            };
        } catch (UndecodableException e) {
            metrics.without("undecodable");
            return new Read.Unreadable(new StageOutcome.SetAside(String.valueOf(e.getMessage())));
        } catch (DocumentsAwayException e) {
            throw new UnavailableException("documents cannot be read now: " + e.getMessage(), e);
        }
    }

    /** What we fetched ourselves is mended where it is broken; what somebody sent was refused at the door. */
    private SubmissionOutcome submission(ReceivedRecord received) throws DocumentsAwayException {
        return received.identity().trust() instanceof TrustDomain.Site
                ? FetchedPage.read(received.raw(), documents.held())
                : SubmissionReader.read(received.raw(), documents.held());
    }

    /** A tombstone of a single record is for compaction alone. */
    private static StageOutcome removed(IncomingRecord tombstone) {
        return RecordKey.isOfOneRecord(tombstone.key())
                ? NOTHING
                : new StageOutcome.SetAside("a tombstone whose key is no announcement id erases nothing");
    }

    /** What came all the same is taken from the topic it came by. */
    private static StageOutcome taken(String key) {
        return new StageOutcome.Done(
                List.of(new OutgoingRecord(Topics.RECEIVED.name(), key, null, Map.of())), List.of());
    }

    private StageOutcome refused(String reason) {
        metrics.without("refused");
        return new StageOutcome.SetAside(reason);
    }

    private StageOutcome outcome(LedgerOutcome outcome, IncomingRecord cause) {
        return switch (outcome) {
            case LedgerOutcome.Given given -> {
                if (given.first()) {
                    metrics.revision(given.event().announcement().kind());
                }
                var by = new EventRecords.Publisher(NAME, clock.instant());
                var record = EventRecords.write(Topics.INGESTED, given.event(), cause, by);
                yield new StageOutcome.Done(List.of(record), List.of(given.step()));
            }
            case LedgerOutcome.Nothing nothing -> {
                metrics.without(nothing.why());
                yield new StageOutcome.Done(List.of(), List.of(nothing.step()));
            }
            case LedgerOutcome.Erased _ -> {
                metrics.without("erased");
                yield RecordKey.isOfOneRecord(cause.key()) ? taken(cause.key()) : NOTHING;
            }
            case LedgerOutcome.Refused refused -> refused(refused.reason());
        };
    }

    private static LogPosition position(IncomingRecord record) {
        return new LogPosition(record.partition(), record.offset());
    }
}
