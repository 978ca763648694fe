package io.tidings.index.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.index.service.IndexStatus.Need;
import io.tidings.search.AnnouncementWriter;
import io.tidings.search.EnrichedRecord;
import io.tidings.search.SearchUnavailableException;
import io.tidings.search.WriteOutcome;
import io.tidings.stage.Backoff;
import io.tidings.stage.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A writer that does not give up: while Elasticsearch is away it waits and tries again what was not written. */
final class PatientWriter {

    private final Targets targets;
    private final IndexStatus status;
    private final StopSignal stop;

    PatientWriter(Targets targets, IndexStatus status, StopSignal stop) {
        this.targets = targets;
        this.status = status;
        this.stop = stop;
    }

    /** Where it writes, the indices whose outcomes count first; asked before each attempt. */
    @FunctionalInterface
    interface Targets {
        List<AnnouncementWriter> now() throws SearchUnavailableException;
    }

    /** One outcome per announcement, none of them unavailable. */
    List<WriteOutcome> write(List<EnrichedRecord> batch) throws StoppingException {
        List<WriteOutcome> outcomes = new ArrayList<>(attempt(batch));
        Backoff backoff = Backoff.standard();
        List<Integer> open = open(outcomes);
        while (!open.isEmpty()) {
            await(backoff);
            List<WriteOutcome> again = attempt(open.stream().map(batch::get).toList());
            for (int i = 0; i < open.size(); i++) {
                outcomes.set(open.get(i), again.get(i));
            }
            open = open(outcomes);
        }
        status.answers(Need.ELASTICSEARCH);
        return outcomes;
    }

    /** Removes an announcement for good. */
    void erase(AnnouncementId id) throws StoppingException {
        patiently(writer -> writer.erase(id));
    }

    /** Makes searches find what was written. */
    void refresh() throws StoppingException {
        patiently(AnnouncementWriter::refresh);
    }

    private interface Attempt {
        void on(AnnouncementWriter writer) throws SearchUnavailableException;
    }

    private void patiently(Attempt attempt) throws StoppingException {
        Backoff backoff = Backoff.standard();
        while (true) {
            try {
                for (AnnouncementWriter writer : targets.now()) {
                    attempt.on(writer);
                }
                status.answers(Need.ELASTICSEARCH);
                return;
            } catch (SearchUnavailableException e) {
                status.misses(Need.ELASTICSEARCH, e.getMessage());
                await(backoff);
            }
        }
    }

    private List<WriteOutcome> attempt(List<EnrichedRecord> batch) {
        long start = System.nanoTime();
        List<WriteOutcome> outcomes = everywhere(batch);
        status.counts().bulk(Duration.ofNanos(System.nanoTime() - start));
        return outcomes;
    }

    private List<WriteOutcome> everywhere(List<EnrichedRecord> batch) {
        try {
            List<AnnouncementWriter> writers = targets.now();
            List<WriteOutcome> outcomes = new ArrayList<>(writers.getFirst().write(batch));
            for (AnnouncementWriter beside : writers.subList(1, writers.size())) {
                List<WriteOutcome> others = beside.write(batch);
                for (int i = 0; i < others.size(); i++) {
                    outcomes.set(i, together(outcomes.get(i), others.get(i)));
                }
            }
            return outcomes;
        } catch (SearchUnavailableException e) {
            return Collections.nCopies(batch.size(), new WriteOutcome.Unavailable(e.getMessage()));
        }
    }

    /** What indices that are being built refuse shows when they are compared; it concerns nobody who searches. */
    private static WriteOutcome together(WriteOutcome first, WriteOutcome beside) {
        return beside instanceof WriteOutcome.Unavailable ? beside : first;
    }

    private List<Integer> open(List<WriteOutcome> outcomes) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof WriteOutcome.Unavailable unavailable) {
                status.misses(Need.ELASTICSEARCH, unavailable.reason());
                open.add(i);
            }
        }
        return open;
    }

    private void await(Backoff backoff) throws StoppingException {
        stop.await(backoff.next());
        if (stop.asked()) {
            throw new StoppingException();
        }
    }
}
