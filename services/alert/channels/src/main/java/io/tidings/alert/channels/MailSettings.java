package io.tidings.alert.channels;

import java.time.Duration;
import java.util.Optional;

/**
 * How letters leave.
 *
 * @param relay the mail server that takes them
 * @param from whom they are from; the domain of Message-IDs too
 * @param fromName shown beside the address
 * @param bounces where failures are reported to, if not {@code from}
 */
public record MailSettings(Relay relay, MailAddress from, String fromName, Optional<MailAddress> bounces) {

    /**
     * A mail server.
     *
     * @param login empty when it asks for none
     */
    public record Relay(String host, int port, Security security, Optional<Login> login) {}

    /** Whether the way to the mail server is encrypted. */
    public enum Security {
        /** Not at all: only for a server on this machine or in one's own network. */
        NONE,
        /** By STARTTLS, and not without it. */
        STARTTLS,
        /** From the first byte on. */
        TLS
    }

    /** Name and password at the mail server. */
    public record Login(String user, String password) {

        /** Says nothing of the password. */
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** Until a connection stands. */
    static final Duration CONNECT = Duration.ofSeconds(10);

    /** Longest time without a byte: servers may look closely at a letter before they say that they took it. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    /** Longest time in all. */
    static final Duration LONGEST = Duration.ofMinutes(3);
}
