package io.tidings.alert;

/** What is done about a match. */
public sealed interface Verdict {

    /** The person is told of it: news to them. */
    record Tell() implements Verdict {}

    /**
     * The person is told that what they know has changed.
     *
     * @param change old and new
     */
    record Correct(RevisionChange.Material change) implements Verdict {}

    /**
     * The person is not told.
     *
     * @param reason why
     */
    record Withhold(SuppressionReason reason) implements Verdict {}
}
