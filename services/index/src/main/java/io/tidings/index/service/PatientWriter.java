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
import java.util.List;

/** A writer that does not give up: while Elasticsearch is away it waits and tries again what was not written. */
final class PatientWriter {

    private final AnnouncementWriter writer;
    private final IndexStatus status;
    private final StopSignal stop;

    PatientWriter(AnnouncementWriter writer, IndexStatus status, StopSignal stop) {
        this.writer = writer;
        this.status = status;
        this.stop = stop;
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
        patiently(() -> writer.erase(id));
    }

    /** Makes searches find what was written. */
    void refresh() throws StoppingException {
        patiently(writer::refresh);
    }

    private interface Attempt {
        void run() throws SearchUnavailableException;
    }

    private void patiently(Attempt attempt) throws StoppingException {
        Backoff backoff = Backoff.standard();
        while (true) {
            try {
                attempt.run();
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
        List<WriteOutcome> outcomes = writer.write(batch);
        status.counts().bulk(Duration.ofNanos(System.nanoTime() - start));
        return outcomes;
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
