package io.tidings.alert.channels;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where a message goes. What is secret in it is never in its text form. */
public sealed interface Receiver {

    /**
     * A mailbox.
     *
     * @param address read by {@link MailAddress}
     * @param confirmed whether its owner said yes; if not, it is sent nothing but a {@link Message.Confirmation}
     */
    record Mailbox(MailAddress address, boolean confirmed) implements Receiver {}

    /**
     * An address of a program that speaks Standard Webhooks.
     *
     * @param target https; http only for hosts that the installation trusts
     * @param secrets every one signs, so that the receiver can change over; the newest first
     */
    record Webhook(URI target, List<WebhookSecret> secrets) implements Receiver {

        /** At most this many secrets are valid at a time. */
        public static final int MOST_SECRETS = 3;

        /** Keeps its own copy and holds the secrets to their number. */
        public Webhook {
            secrets = List.copyOf(secrets);
            if (secrets.isEmpty() || secrets.size() > MOST_SECRETS) {
                throw new IllegalArgumentException("a webhook has 1 to " + MOST_SECRETS + " secrets");
            }
        }
    }

    /**
     * An incoming webhook of a chat.
     *
     * @param target secret as a whole: who knows it can write there
     * @param format how the chat wants messages
     */
    record Chat(URI target, Format format) implements Receiver {

        /** The shapes that are known. */
        public enum Format {
            /** Slack, and what takes the same (Mattermost, Rocket.Chat). */
            SLACK;

            /** {@code slack}. */
            public String word() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }

            /** The format of that word. */
            public static Optional<Format> find(String word) {
                return List.of(values()).stream()
                        .filter(format -> format.word().equals(word))
                        .findFirst();
            }
        }

        @Override
        public String toString() {
            return "Chat[" + target.getHost() + ", " + format + "]";
        }
    }
}
