package io.tidings.index.service;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.search.EnrichedMessage;
import io.tidings.search.EnrichedRecord;
import io.tidings.search.WriteOutcome;
import io.tidings.stage.IncomingRecord;
import io.tidings.stage.ProgressReports;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a batch of records into the indices and says what became of each. */
final class BatchIndexer {

    private final PatientWriter writer;
    private final IndexStatus status;

    BatchIndexer(PatientWriter writer, IndexStatus status) {
        this.writer = writer;
        this.status = status;
    }

    /**
     * What became of a batch.
     *
     * @param steps what to report, in order
     * @param setAside records for the dead letter
     */
    record Indexed(List<Step> steps, List<SetAside> setAside) {}

    /**
     * A record that can never be indexed.
     *
     * @param position its place in the batch
     * @param reason for a person
     */
    record SetAside(int position, String reason) {}

    /** Writes and erases in the order of the batch; waits as long as Elasticsearch is away. */
    Indexed index(List<IncomingRecord> batch) throws StoppingException {
        return new Run(batch).finish();
    }

    /** One batch on its way; announcements are collected until something must come after them. */
    private final class Run {
        private final List<IncomingRecord> batch;
        private final List<Step> steps = new ArrayList<>();
        private final List<SetAside> setAside = new ArrayList<>();
        private final List<EnrichedRecord> waiting = new ArrayList<>();
        private final List<Integer> positions = new ArrayList<>();

        Run(List<IncomingRecord> batch) {
            this.batch = batch;
        }

        Indexed finish() throws StoppingException {
            for (int i = 0; i < batch.size(); i++) {
                take(i);
            }
            write();
            return new Indexed(steps, setAside);
        }

        private void take(int position) throws StoppingException {
            IncomingRecord record = batch.get(position);
            switch (EnrichedMessage.of(record.key(), record.value())) {
                case EnrichedMessage.Announced announced -> {
                    waiting.add(announced.enriched());
                    positions.add(position);
                }
                case EnrichedMessage.Erased erased -> {
                    write();
                    writer.erase(erased.id());
                    status.counts().erased.increment();
                }
                case EnrichedMessage.Undecodable undecodable -> setAside(position, undecodable.reason());
            }
        }

        private void write() throws StoppingException {
            List<WriteOutcome> outcomes = waiting.isEmpty() ? List.of() : writer.write(waiting);
            for (int i = 0; i < outcomes.size(); i++) {
                String refused = refused(outcomes.get(i));
                if (refused == null) {
                    steps.add(searchable(waiting.get(i).event()));
                } else {
                    setAside(positions.get(i), refused);
                }
            }
            waiting.clear();
            positions.clear();
        }

        private @Nullable String refused(WriteOutcome outcome) {
            return switch (outcome) {
                case WriteOutcome.Written _ -> {
                    status.counts().indexed.increment();
                    yield null;
                }
                case WriteOutcome.Older _ -> {
                    status.counts().older.increment();
                    yield null;
                }
                case WriteOutcome.Refused refused -> refused.reason();
                case WriteOutcome.Unavailable unavailable -> throw new IllegalStateException(unavailable.reason());
            };
        }

        private void setAside(int position, String reason) {
            status.counts().setAside.increment();
            setAside.add(new SetAside(position, reason));
            ProgressReports.setAside(batch.get(position), reason).ifPresent(steps::add);
        }

        /** Also when a newer one is there: what is asked for by id is then at least as new. */
        private static Step searchable(AnnouncementEnriched event) {
            return new Step(event.announcement().id(), event.sequence(), Outcome.SEARCHABLE, null);
        }
    }
}
