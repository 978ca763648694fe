package io.tidings.servers;

import java.util.List;

/** A child process did not start, died, or was not ready in time. The message carries its last log lines. */
public final class ChildFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChildFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    ChildFailedException(String message, List<String> lastLogLines) {
        super(message
                + (lastLogLines.isEmpty() ? "; its log is empty" : "; its last log lines:\n  ")
                + String.join("\n  ", lastLogLines));
    }
}
