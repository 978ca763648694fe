package io.tidings.alert.channels;

import java.time.Instant;

/** Sends messages. Thread-safe; a call blocks and is meant for a virtual thread, and interrupting breaks it off. */
@FunctionalInterface
public interface Channel {

    /**
     * Makes one attempt, bounded in time.
     *
     * @param now the moment of the attempt
     * @throws IllegalArgumentException when the receiver is a mailbox that is not confirmed and the message is no confirmation
     */
    SendOutcome send(Message message, Receiver receiver, Instant now) throws InterruptedException;
}
