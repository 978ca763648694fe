package io.tidings.feed;

/** What became of a document. */
public sealed interface FeedOutcome {

    /** It lists items (perhaps none today). */
    record Read(Feed feed) implements FeedOutcome {}

    /** It is something else; {@code reason} says what, as far as is known. */
    record NotAFeed(String reason) implements FeedOutcome {}

    /** It breaks a limit or would do harm; {@code reason} says which and how. */
    record Refused(String reason) implements FeedOutcome {}
}
