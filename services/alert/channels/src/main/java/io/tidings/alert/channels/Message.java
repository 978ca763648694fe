package io.tidings.alert.channels;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something to be said to a receiver. Equal messages are said in equal words, so that an attempt can be repeated. */
public sealed interface Message {

    /** How many items a digest shows at most; the rest is a link. Keeps a letter below the size where readers cut it off. */
    int MOST_ITEMS = 25;

    /** What every message has. */
    Envelope envelope();

    /** One announcement, at once. */
    record Alert(Envelope envelope, AlertItem item) implements Message {}

    /**
     * What matched in a while, over all subscriptions of a person, each announcement once.
     *
     * @param period in words for people: "the week to 22 November 2026"
     * @param items at most {@link #MOST_ITEMS}, in the order in which they are shown
     * @param rest what is not shown here; empty when all is
     */
    record Digest(Envelope envelope, String period, List<AlertItem> items, Optional<Rest> rest) implements Message {

        /** Keeps its own copy and holds it to its size. */
        public Digest {
            items = List.copyOf(items);
            if (items.isEmpty() || items.size() > MOST_ITEMS) {
                throw new IllegalArgumentException(
                        "a digest shows 1 to " + MOST_ITEMS + " items and links to the rest, not " + items.size());
            }
        }

        /** How many announcements it is about, shown or not. */
        public long total() {
            return items.size() + rest.map(Rest::count).orElse(0L);
        }
    }

    /**
     * What a digest does not show.
     *
     * @param count how many announcements, at least one
     * @param link shows exactly these
     */
    record Rest(long count, URI link) {

        /** Refuses a rest of nothing. */
        public Rest {
            if (count < 1) {
                throw new IllegalArgumentException("a rest has at least one announcement, not " + count);
            }
        }
    }

    /**
     * Something a person was told has changed.
     *
     * @param item as it is now
     * @param changes at least one
     * @param earlier id of the message that told it
     */
    record Correction(Envelope envelope, AlertItem item, List<Change> changes, String earlier) implements Message {

        /** Keeps its own copy and refuses a correction of nothing. */
        public Correction {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("a correction says what changed");
            }
        }
    }

    /**
     * Asks the owner of an address whether they want to be told at all. The only message for an address not yet confirmed.
     *
     * @param what they would be told of: the name of the subscription or what it asks for
     * @param confirm a page with a button; a GET must change nothing, since mail programs look links up
     * @param until when the link ends
     */
    record Confirmation(Envelope envelope, String what, URI confirm, Instant until) implements Message {}

    /**
     * Something about a subscription or a channel itself: a query that is no longer valid, a webhook that was switched off.
     *
     * @param subject one line
     * @param paragraphs plain text
     * @param link where something can be done about it
     */
    record Notice(Envelope envelope, String subject, List<String> paragraphs, URI link) implements Message {

        /** Keeps its own copy. */
        public Notice {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * Shows that a channel works.
     *
     * @param name of what it was asked for from: a subscription or a channel
     */
    record Trial(Envelope envelope, String name) implements Message {}
}
