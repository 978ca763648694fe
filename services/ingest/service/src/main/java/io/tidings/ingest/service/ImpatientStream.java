package io.tidings.ingest.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A body whose sender must go on sending: a read that waits too long ends with a reason, and the answer can still be given. */
final class ImpatientStream extends InputStream {

    private static final long LOOKS = 8;

    private final InputStream body;
    private final Duration patience;
    private final Thread watch;
    private @Nullable Thread waiting;
    private long since;
    private boolean late;

    ImpatientStream(InputStream body, Duration patience) {
        this.body = body;
        this.patience = patience;
        this.watch = Thread.ofVirtual().name("watches-stream").start(this::watch);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        begin();
        try {
            return body.read(into, offset, length);
        } catch (InterruptedIOException e) {
            throw ended() ? idle() : e;
        } finally {
            end();
        }
    }

    /** Ends the watch; the body stays as it is, since closing it would read all that still comes. */
    @Override
    public void close() {
        watch.interrupt();
    }

    private StreamEndedException idle() {
        return new StreamEndedException(
                StreamEndedException.Why.IDLE, "nothing came for " + patience.toSeconds() + " seconds");
    }

    private synchronized void begin() {
        waiting = Thread.currentThread();
        since = System.nanoTime();
    }

    private synchronized boolean ended() {
        return late;
    }

    private synchronized void end() {
        waiting = null;
        if (late) {
            // The watch's interruption may have come a moment too late to be seen by the read.
            Thread.interrupted();
        }
    }

    private void watch() {
        try {
            while (!tooLate()) {
                Thread.sleep(patience.dividedBy(LOOKS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean tooLate() {
        Thread reader = waiting;
        if (reader != null && System.nanoTime() - since > patience.toNanos()) {
            late = true;
            reader.interrupt();
        }
        return late;
    }
}
