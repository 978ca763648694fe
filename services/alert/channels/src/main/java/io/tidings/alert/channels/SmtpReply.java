package io.tidings.alert.channels;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server said (RFC 5321, 4.2), with its enhanced status (RFC 3463) where it gave one.
 *
 * @param code three digits; 0 when there was no reply
 * @param status {@code 5.1.1}
 * @param at what it was said to
 * @param text one line
 */
record SmtpReply(int code, Optional<String> status, At at, String text) {

    private static final Pattern STATUS =
            Pattern.compile("^\\s*(?:[245][0-9]{2}[ -])?([245]\\.[0-9]{1,3}\\.[0-9]{1,3})\\b");
    private static final int LONGEST = 300;

    /** How far it had come. */
    enum At {
        /** Greeting, login, the sender: about us, not about the receiver. */
        OURS,
        /** The receiver's address. */
        RECIPIENT,
        /** The letter itself. */
        LETTER
    }

    static SmtpReply read(int code, String text, At at) {
        Matcher found = STATUS.matcher(text);
        Optional<String> status = found.find() ? Optional.ofNullable(found.group(1)) : Optional.empty();
        return new SmtpReply(code, status, at, OneLine.of(text, LONGEST));
    }

    /** What that means for the letter. */
    SendOutcome outcome() {
        if (code >= 200 && code < 300) {
            return new SendOutcome.Delivered(text);
        }
        if (code < 500 || at == At.OURS || isFull()) {
            return new SendOutcome.Retry(Optional.empty(), text);
        }
        return isNobody(status.orElse("")) && at == At.RECIPIENT
                ? new SendOutcome.Gone(text)
                : new SendOutcome.Refused(text);
    }

    /** A full mailbox is not for ever, however its server puts it (RFC 3463, 3.3; RFC 5321, 4.5.3.1.10). */
    private boolean isFull() {
        return status.map("5.2.2"::equals).orElse(code == 552);
    }

    /** Whether a status says that there is nobody at this address and will be nobody (RFC 3463, 3.2 and 3.3; RFC 7505). */
    static boolean isNobody(String status) {
        return switch (status) {
            // No such mailbox, no such system, no such address, moved away, no mail at this domain, mailbox closed.
            case "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1" -> true;
            default -> false;
        };
    }
}
