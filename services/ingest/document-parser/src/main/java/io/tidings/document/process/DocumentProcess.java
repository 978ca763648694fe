package io.tidings.document.process;

import io.tidings.document.DocumentOutcome;
import io.tidings.document.DocumentOutcome.Reason;
import io.tidings.document.DocumentOutcome.Refused;
import io.tidings.document.DocumentReader;
import io.tidings.document.DocumentsAwayException;
import io.tidings.document.process.ParserProcess.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in a process of its own, one after the other. The process is started for the first document and ended when
 * there have been none for a while; it is killed with the document that takes too long, and started anew after any end.
 */
public final class DocumentProcess implements DocumentReader, AutoCloseable {

    /** A process may be ended from outside; a document that ends three is what ends them. */
    private static final int TRIES = 3;

    private final ParserSettings settings;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable ParserProcess process;
    private @Nullable Thread watch;
    private long lastUse;
    private volatile boolean closed;

    /** Nothing is started yet. */
    public DocumentProcess(ParserSettings settings) {
        this.settings = settings;
    }

    @Override
    public DocumentOutcome read(byte[] bytes) throws DocumentsAwayException {
        return read(bytes, settings);
    }

    /** The same process for somebody with another patience. */
    public DocumentReader within(Duration perDocument, Duration patience) {
        ParserSettings other = settings.within(perDocument, patience);
        return bytes -> read(bytes, other);
    }

    private DocumentOutcome read(byte[] bytes, ParserSettings limits) throws DocumentsAwayException {
        takeTurn(limits);
        try {
            return readInTurn(bytes, limits);
        } finally {
            lastUse = System.nanoTime();
            turn.unlock();
        }
    }

    /** The process that runs now, if one does. */
    public OptionalLong pid() {
        turn.lock();
        try {
            ParserProcess running = process;
            return running != null && running.isAlive() ? OptionalLong.of(running.pid()) : OptionalLong.empty();
        } finally {
            turn.unlock();
        }
    }

    /** Ends the process; documents are away from now on. */
    @Override
    public void close() {
        closed = true;
        ParserProcess running = process;
        if (running != null) {
            // Whoever waits for a document waits no longer.
            running.kill();
        }
        turn.lock();
        try {
            end();
            if (watch != null) {
                watch.interrupt();
            }
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn(ParserSettings limits) throws DocumentsAwayException {
        try {
            if (!turn.tryLock(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DocumentsAwayException("too many documents are being read", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DocumentsAwayException("the service is stopping", e);
        }
    }

    private DocumentOutcome readInTurn(byte[] bytes, ParserSettings limits) throws DocumentsAwayException {
        Answer answer = new Answer.Died("it was not asked");
        for (int tries = 0; tries < TRIES && answer instanceof Answer.Died; tries++) {
            ParserProcess asked = running();
            answer = asked.ask(bytes, limits.perDocument());
            boolean told = answer instanceof Answer.Told;
            if (!told || asked.documents() >= settings.documents()) {
                end();
            }
            if (!told && (closed || Thread.currentThread().isInterrupted())) {
                throw new DocumentsAwayException("the service is stopping", null);
            }
        }
        return outcome(answer, limits);
    }

    private static DocumentOutcome outcome(Answer answer, ParserSettings limits) {
        return switch (answer) {
            case Answer.Told told -> told.outcome();
            case Answer.Late _ ->
                new Refused(
                        Reason.TOO_SLOW,
                        "the document could not be read within "
                                + limits.perDocument().toSeconds() + " seconds");
            case Answer.OutOfMemory _ ->
                new Refused(
                        Reason.TOO_LARGE,
                        "the document is too large: reading it takes more than " + limits.heap() + " of memory");
            case Answer.Died died ->
                new Refused(Reason.BROKEN, "the document ends its reader every time (" + died.how() + ")");
        };
    }

    private ParserProcess running() throws DocumentsAwayException {
        if (closed) {
            throw new DocumentsAwayException("the service is stopping", null);
        }
        ParserProcess running = process;
        if (running == null || !running.isAlive()) {
            end();
            running = started();
            process = running;
            lastUse = System.nanoTime();
            if (watch == null) {
                watch = Thread.ofVirtual().name("document-process-watch").start(this::watchIdling);
            }
        }
        return running;
    }

    private ParserProcess started() throws DocumentsAwayException {
        try {
            return ParserProcess.start(settings);
        } catch (IOException e) {
            throw new DocumentsAwayException("the reader of documents does not start: " + e.getMessage(), e);
        }
    }

    private void end() {
        ParserProcess running = process;
        if (running != null) {
            running.close();
            process = null;
        }
    }

    private void watchIdling() {
        try {
            Duration left = settings.idle();
            while (!left.isZero()) {
                TimeUnit.NANOSECONDS.sleep(Math.max(1, left.toNanos()));
                left = endIfIdle();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long to wait until the next look; nothing when there is no process any more. */
    private Duration endIfIdle() {
        turn.lock();
        try {
            long left = settings.idle().toNanos() - (System.nanoTime() - lastUse);
            if (process != null && left > 0) {
                return Duration.ofNanos(left);
            }
            end();
            watch = null;
            return Duration.ZERO;
        } finally {
            turn.unlock();
        }
    }
}
