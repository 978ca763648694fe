package io.tidings.local.bulk;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Tries again while a system is away, with pauses that grow; gives up when nothing has been answered for long. */
public final class Persistence {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Duration patience;
    private final Consumer<String> told;
    private volatile boolean answeredOnce;
    private volatile long answeredAt = System.nanoTime();

    /**
     * A persistence.
     *
     * @param patience how long without any answer until it gives up
     * @param told is told why it waits
     */
    public Persistence(Duration patience, Consumer<String> told) {
        this.patience = patience;
        this.told = told;
    }

    /** Something that may be tried again. */
    @FunctionalInterface
    interface Attempt<T> {
        T make() throws IOException, InterruptedException;
    }

    /** Something was taken: the system gets on. */
    void answered() {
        answeredOnce = true;
        answeredAt = System.nanoTime();
    }

    /**
     * Tries until it succeeds.
     *
     * @throws IOException the last failure; the first one when nobody is there at all
     */
    <T> T until(Attempt<T> attempt) throws IOException, InterruptedException {
        for (int failures = 0; ; failures++) {
            try {
                T result = attempt.make();
                answered();
                return result;
            } catch (NotNowException e) {
                await(e, failures, e.retryAfter());
            } catch (ConnectException e) {
                if (!answeredOnce) {
                    throw e;
                }
                await(e, failures, Optional.empty());
            } catch (FinalException e) {
                throw e;
            } catch (IOException e) {
                await(e, failures, Optional.empty());
            }
        }
    }

    private void await(IOException failure, int failures, Optional<Duration> wanted)
            throws IOException, InterruptedException {
        if (System.nanoTime() - answeredAt > patience.toNanos()) {
            throw failure;
        }
        long grown = FIRST_PAUSE.toMillis() << Math.min(failures, 10);
        long most = Math.min(grown, LONGEST_PAUSE.toMillis());
        long pause = ThreadLocalRandom.current().nextLong(most / 2, most + 1);
        told.accept(failure.getMessage() == null ? "it does not answer" : failure.getMessage());
        Thread.sleep(Math.max(pause, wanted.orElse(Duration.ZERO).toMillis()));
    }

    /** The system is there and cannot take anything now. */
    static final class NotNowException extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Optional<Duration> retryAfter;

        NotNowException(String reason, Optional<Duration> retryAfter) {
            super(reason);
            this.retryAfter = retryAfter;
        }

        Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }

    /** Trying again would not help. */
    static final class FinalException extends IOException {

        private static final long serialVersionUID = 1L;

        FinalException(String reason) {
            super(reason);
        }
    }
}
