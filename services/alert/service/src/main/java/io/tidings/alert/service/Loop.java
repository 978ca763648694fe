package io.tidings.alert.service;

import io.tidings.stage.Backoff;
import io.tidings.stage.UnavailableException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Work that is done again and again by a thread of its own, until the service ends. What is away is waited for. */
public final class Loop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Loop.class);

    private final String name;
    private final Round round;
    private final WakeUp wakeUp;
    private final Duration look;
    private volatile boolean closing;
    private volatile Thread thread = Thread.currentThread();

    /** Looks whenever it is called, and at least this often. */
    public Loop(String name, Round round, WakeUp wakeUp, Duration look) {
        this.name = name;
        this.round = round;
        this.wakeUp = wakeUp;
        this.look = look;
    }

    /** One round of the work. */
    @FunctionalInterface
    public interface Round {

        /** Whether there may be more to do at once. */
        boolean run() throws UnavailableException, InterruptedException;
    }

    /** Begins. */
    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::work);
    }

    @Override
    public void close() {
        closing = true;
        wakeUp.call();
    }

    /** Breaks off what it waits for. */
    public void interrupt() {
        close();
        thread.interrupt();
    }

    /** Whether it was asked to end. */
    public boolean isClosing() {
        return closing;
    }

    private void work() {
        Backoff backoff = Backoff.standard();
        while (!closing) {
            try {
                while (!closing && round.run()) {
                    backoff = Backoff.standard();
                }
                backoff = Backoff.standard();
                wakeUp.await(look);
            } catch (InterruptedException e) {
                return;
            } catch (UnavailableException e) {
                LOG.warnf("%s waits reason=%s", name, e.getMessage());
                backoff = pause(backoff);
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s failed and goes on", name);
                backoff = pause(backoff);
            }
        }
    }

    private Backoff pause(Backoff backoff) {
        try {
            if (!closing) {
                Thread.sleep(backoff.next());
            }
        } catch (InterruptedException e) {
            closing = true;
        }
        return backoff;
    }
}
