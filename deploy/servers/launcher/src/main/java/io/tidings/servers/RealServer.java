package io.tidings.servers;

import java.nio.file.Path;
import java.time.Duration;

/** A real server that runs as our child. It can be started again on the same data after it was stopped or killed. */
public sealed interface RealServer permits KafkaServer, ElasticsearchServer, PostgresServer, MailServer {

    /** {@code kafka}, {@code postgres}, {@code elasticsearch} or {@code mail}. */
    String name();

    /** What it is, in words for people. */
    String description();

    /** Host and port for clients. */
    String address();

    /** Folder with its data. */
    Path data();

    /** Starts the child and returns at once. */
    void start();

    /** The child of the newest start; null before the first. */
    ChildProcess process();

    /** Whether the server itself says that it can work; answers within two seconds. */
    boolean isHealthy();

    /**
     * Waits until the server can work.
     *
     * @throws ChildFailedException when it dies or the time is up, with its last log lines
     */
    default void awaitReady(Duration timeout) {
        process().awaitUntil("it is ready", timeout, this::isHealthy);
    }

    /** Stops it cleanly; kills it when the grace is over. Answers whether it ended by itself. */
    default boolean stop(Duration grace) {
        return process().stop(grace);
    }

    /** Ends it as a power cut would: SIGKILL to the server itself. */
    default void kill() {
        process().kill();
    }
}
