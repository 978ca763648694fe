package io.tidings.stage;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Tells a record that can never be worked on from a server that is away. Only the first goes to the dead letter: else one
 * outage would empty the topic into it.
 */
final class RecordFault {

    private static final int LONGEST_REASON = 500;

    /** A stage should have told these as {@link UnavailableException}; here nobody's record pays for it. */
    private static final List<Class<? extends Exception>> OUT_OF_REACH = List.of(
            SocketException.class,
            SocketTimeoutException.class,
            UnknownHostException.class,
            ClosedChannelException.class,
            TimeoutException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            SQLNonTransientConnectionException.class,
            RetriableException.class);

    private RecordFault() {}

    /**
     * What becomes of a record whose work failed with this.
     *
     * @throws UnavailableException when it is not the record's fault
     */
    static StageOutcome.SetAside setAside(Throwable fault) throws UnavailableException {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (outOfReach(cause)) {
                throw new UnavailableException(reason(cause), fault);
            }
        }
        return new StageOutcome.SetAside(reason(fault));
    }

    private static boolean outOfReach(Throwable cause) {
        return OUT_OF_REACH.stream().anyMatch(type -> type.isInstance(cause));
    }

    /** Class and message on one line, bounded: reasons are stored and logged. */
    static String reason(Throwable fault) {
        String message = fault.getMessage() == null ? "" : ": " + fault.getMessage();
        return bounded(fault.getClass().getSimpleName() + message);
    }

    static String bounded(String reason) {
        String line = reason.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }
}
