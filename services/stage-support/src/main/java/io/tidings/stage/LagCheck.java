package io.tidings.stage;

import java.time.Duration;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Asks Kafka now and then how much is left. A consumer whose broker is away just reads nothing; only a question that must be
 * answered tells that from a quiet day.
 */
final class LagCheck {

    private static final Duration EVERY = Duration.ofSeconds(5);

    /** After so many unanswered questions the connection itself is doubted. */
    private static final int PATIENCE = 6;

    private final StageSession session;
    private final StageStatus status;
    private long next = System.nanoTime();
    private int unanswered;

    LagCheck(StageSession session, StageStatus status) {
        this.session = session;
        this.status = status;
    }

    /** @param good whether the last read went well, so that an answer means that all is well */
    void checkNowAndThen(boolean good) {
        if (System.nanoTime() < next) {
            return;
        }
        try {
            answered(session.lag(), good);
        } catch (TimeoutException e) {
            unanswered(e);
        }
        next = System.nanoTime() + EVERY.toNanos();
    }

    private void answered(long lag, boolean good) {
        unanswered = 0;
        status.lag(lag);
        if (good) {
            status.running();
        }
        if (lag == 0) {
            status.alive();
        }
    }

    private void unanswered(TimeoutException e) {
        unanswered++;
        status.degraded("Kafka does not answer: " + RecordFault.reason(e));
        status.alive();
        if (unanswered >= PATIENCE) {
            throw e;
        }
    }
}
