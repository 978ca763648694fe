package io.tidings.ingest.service;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.contracts.AnnouncementId;
import io.tidings.stage.Backoff;
import io.tidings.stage.StopSignal;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Notes in PostgreSQL what Kafka holds, so that whoever was told 202 finds the submission at once, at any instance and after
 * a restart. Whoever comes while a note is being written shares the next one. PostgreSQL may be away: then notes wait here,
 * and what is lost with a restart is noted when the ledger reads the topic.
 */
@ApplicationScoped
class AcceptedSubmissions {

    private static final Logger LOG = Logger.getLogger(AcceptedSubmissions.class);

    /** Beyond, PostgreSQL has been away for long, and the ledger will note them. */
    private static final int MOST = 100_000;

    private static final int AT_ONCE = 500;

    private final SubmissionTables tables;
    private final IngestConfig config;
    private final ConcurrentMap<AnnouncementId, Note> waiting = new ConcurrentHashMap<>();
    private final Semaphore work = new Semaphore(0);
    private final StopSignal stop = new StopSignal();
    private volatile boolean away;

    AcceptedSubmissions(SubmissionTables tables, IngestConfig config) {
        this.tables = tables;
        this.config = config;
    }

    private record Note(Accepted accepted, CompletableFuture<Void> written) {

        Note replacedBy(Accepted newer) {
            return new Note(newer, written);
        }
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofVirtual().name("note-accepted").start(this::writeUntilStopped);
    }

    void onStop(@Observes ShutdownEvent event) {
        stop.ask();
        work.release();
    }

    void add(Accepted accepted) {
        if (waiting.size() < MOST) {
            waiting.compute(
                    accepted.id(),
                    (id, note) ->
                            note == null ? new Note(accepted, new CompletableFuture<>()) : note.replacedBy(accepted));
            work.release();
        }
    }

    /** What Kafka holds and PostgreSQL does not know yet. */
    Optional<Accepted> unwritten(AnnouncementId id) {
        return Optional.ofNullable(waiting.get(id)).map(Note::accepted);
    }

    /** Waits a little until it is written; while PostgreSQL is away, not at all. */
    void awaitWritten(AnnouncementId id) {
        Note note = waiting.get(id);
        if (note == null || away) {
            return;
        }
        try {
            note.written().get(config.noteWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            away = true;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilStopped() {
        Backoff backoff = Backoff.standard();
        while (!stop.asked()) {
            try {
                if (work.tryAcquire(1, TimeUnit.SECONDS) || !waiting.isEmpty()) {
                    work.drainPermits();
                    write();
                    backoff.reset();
                }
            } catch (UnavailableException | RuntimeException e) {
                away = true;
                Duration wait = backoff.next();
                LOG.warnf("accepted submissions are noted later waiting=%d reason=%s", waiting.size(), e.getMessage());
                stop.await(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void write() throws UnavailableException {
        while (!waiting.isEmpty() && !stop.asked()) {
            List<Note> notes = waiting.values().stream().limit(AT_ONCE).toList();
            tables.note(notes.stream().map(Note::accepted).toList());
            away = false;
            for (Note note : notes) {
                if (waiting.remove(note.accepted().id(), note)) {
                    note.written().complete(null);
                }
            }
        }
    }
}
