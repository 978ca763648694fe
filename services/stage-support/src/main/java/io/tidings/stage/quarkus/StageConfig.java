package io.tidings.stage.quarkus;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the application's stage runs. */
@ConfigMapping(prefix = "tidings.stage")
public interface StageConfig {

    /** Whether the stage runs at all; off in tests that need only the rest of the application. */
    @WithDefault("true")
    boolean enabled();

    /** Kafka's addresses, comma-separated; as everywhere in the application, {@code KAFKA_BOOTSTRAP_SERVERS}. */
    @WithDefault("${kafka.bootstrap.servers:localhost:9092}")
    String bootstrapServers();

    /**
     * Names this instance's slot, {@code TIDINGS_INSTANCE}: the same after a restart, different from every other live
     * instance of the service. Without it, host name and HTTP port, which are both. A restarted instance ends at once what
     * its dead predecessor left open; two live ones of one name take the slot from each other and make no progress.
     */
    @WithDefault("${TIDINGS_INSTANCE:}")
    Optional<String> instance();

    /** The application's HTTP port, part of the default of {@link #instance()}. */
    @WithDefault("${quarkus.http.port:8080}")
    int port();

    /** Most records in one transaction, 1 to 500. */
    @WithDefault("200")
    int pollRecords();

    /** Bytes of record values from which a batch is closed; bounds the heap. */
    @WithDefault("4M")
    MemorySize batchBytes();

    /** Without progress for so long while there is work and nothing known is away, the process ends with code 75. */
    @WithDefault("180s")
    Duration stuckAfter();

    /** How long stopping may take; then the broker ends what is open. */
    @WithDefault("8s")
    Duration drain();
}
