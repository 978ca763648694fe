package io.tidings.stage;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks a loop to end, and wakes it from its waits. */
public final class StopSignal {

    private final CountDownLatch asked = new CountDownLatch(1);

    /** Asks, once and for all. */
    public void ask() {
        asked.countDown();
    }

    /** Whether somebody asked. */
    public boolean asked() {
        return asked.getCount() == 0;
    }

    /** Waits that long, or until asked. */
    public void await(Duration wait) {
        try {
            asked.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ask();
        }
    }
}
