package io.tidings.stage;

import java.time.Instant;

/** How a stage is. */
public sealed interface StageState {

    /** Not yet in touch with Kafka. */
    record Starting() implements StageState {}

    /** Works, or waits for records. */
    record Running() implements StageState {}

    /**
     * Waits for something that is away; comes back by itself and skips nothing.
     *
     * @param reason what is away, for a person
     * @param since when it was first missed
     */
    record Degraded(String reason, Instant since) implements StageState {}

    /**
     * Makes no progress although there is work and nothing is known to be away; the process is about to end.
     *
     * @param reason what it was doing
     * @param since when that was found
     */
    record Stuck(String reason, Instant since) implements StageState {}

    /** Has left the group. */
    record Stopped() implements StageState {}
}
