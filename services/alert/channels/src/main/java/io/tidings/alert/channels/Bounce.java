package io.tidings.alert.channels;

import java.util.List;
import java.util.Optional;

/**
 * What a mail server reports later of a letter that it had taken (RFC 3464).
 *
 * @param message id of the message it is about, as it stood in its envelope; empty when the report does not tell
 * @param failures one per address that the report gives up on or delays
 */
public record Bounce(Optional<String> message, List<Failure> failures) {

    /** Keeps its own copy. */
    public Bounce {
        failures = List.copyOf(failures);
    }

    /**
     * One address.
     *
     * @param address as it was sent to, or as the server has it
     * @param status enhanced status: {@code 5.1.1}
     * @param standing what it means for further letters
     * @param detail what the last server said, one line
     */
    public record Failure(String address, String status, Standing standing, String detail) {}

    /** What a report means. */
    public enum Standing {
        /** Nobody is there: nothing more is to be sent. */
        GONE,
        /** This letter was given up; the address may take others. */
        GIVEN_UP,
        /** Still being tried. */
        DELAYED
    }
}
