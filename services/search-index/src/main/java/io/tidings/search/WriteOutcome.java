package io.tidings.search;

/** What became of one announcement that was to be written. */
public sealed interface WriteOutcome {

    /** It is durable in both indices and is now the newest revision or reading. */
    record Written() implements WriteOutcome {}

    /** A newer revision or reading is already there; its own revision is kept beside it. Nothing needs doing. */
    record Older() implements WriteOutcome {}

    /**
     * It can never be indexed, however often it is tried.
     *
     * @param reason for a person
     */
    record Refused(String reason) implements WriteOutcome {}

    /**
     * Not written for now: Elasticsearch is away, overloaded, or its indices do not fit. The same call may succeed later.
     *
     * @param reason for a person
     */
    record Unavailable(String reason) implements WriteOutcome {}
}
