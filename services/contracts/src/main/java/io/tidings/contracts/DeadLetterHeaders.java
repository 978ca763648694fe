package io.tidings.contracts;

/**
 * Headers that a record in a dead letter carries beside its own, so that it can be understood and replayed. The names are
 * those of SmallRye's dead-letter queues, so every dead letter reads alike, whoever wrote it.
 */
public final class DeadLetterHeaders {

    /** What all of them start with; a replay drops these. */
    public static final String PREFIX = "dead-letter-";

    /** Why it was set aside, for a person. */
    public static final String REASON = "dead-letter-reason";

    /** The key it had there, absent when it had none; its key in the dead letter names this one record. */
    public static final String KEY = "dead-letter-key";

    /** The topic it came from. */
    public static final String TOPIC = "dead-letter-topic";

    /** The partition it came from, decimal. */
    public static final String PARTITION = "dead-letter-partition";

    /** Its offset there, decimal. */
    public static final String OFFSET = "dead-letter-offset";

    /** When it was set aside, ISO 8601 in UTC. */
    public static final String TIME = "dead-letter-time";

    /** The service that set it aside. */
    public static final String STAGE = "dead-letter-stage";

    /** Present with the number of bytes when the value was too large to be copied; it is still where it came from. */
    public static final String OMITTED_BYTES = "dead-letter-omitted-bytes";

    private DeadLetterHeaders() {}
}
