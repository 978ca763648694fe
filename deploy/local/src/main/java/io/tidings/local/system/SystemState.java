package io.tidings.local.system;

import io.tidings.servers.ProcessIdentity;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A local system at one moment; also the file by which {@code status}, {@code down} and a second {@code up} know of it.
 *
 * @param supervisor the process that owns all others
 * @param started when the system was asked to start
 * @param phase how far it is
 * @param address where everything is served
 * @param parts every process, servers first
 * @param note what a person should know, empty when all is well
 */
public record SystemState(
        ProcessIdentity supervisor, Instant started, Phase phase, URI address, List<PartState> parts, String note) {

    /** How far a system is. */
    public enum Phase {
        STARTING,
        LOADING_SAMPLES,
        READY,
        STOPPING,
        STOPPED,
        FAILED
    }

    /** Copies the list. */
    public SystemState {
        parts = List.copyOf(parts);
    }
}
