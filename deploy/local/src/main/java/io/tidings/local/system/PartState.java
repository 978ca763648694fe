package io.tidings.local.system;

import io.tidings.servers.ProcessIdentity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor knows of one of its processes.
 *
 * @param name {@code kafka}, {@code ingest} …
 * @param kind server or service
 * @param port where it listens on loopback
 * @param stage where it is in its life
 * @param process its process, null while there is none
 * @param since when it entered this stage
 * @param restarts how often it had to be started again
 * @param note what a person should know, empty when all is well
 */
public record PartState(
        String name,
        Kind kind,
        int port,
        Stage stage,
        @Nullable ProcessIdentity process,
        Instant since,
        int restarts,
        String note) {

    /** What sort of process it is. */
    public enum Kind {
        SERVER,
        SERVICE
    }

    /** The life of a part. */
    public enum Stage {
        /** Its turn has not come. */
        WAITING,
        /** The process runs, it cannot work yet. */
        STARTING,
        /** It does its work. */
        READY,
        /** It died; the next attempt comes after a pause. */
        PAUSING,
        /** Kept down on purpose. */
        HELD,
        /** Asked to end. */
        STOPPING,
        /** Ended. */
        STOPPED,
        /** It could not be brought up; no more attempts. */
        FAILED
    }
}
