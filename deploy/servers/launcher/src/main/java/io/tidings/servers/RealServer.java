package io.tidings.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A real server that runs as our child, reached on loopback only. It can be started again on the same data after it was stopped
 * or killed.
 */
public abstract sealed class RealServer permits KafkaServer, ElasticsearchServer, PostgresServer, MailServer {

    private final String name;
    private final TidingsHome home;
    private final ServerSettings settings;
    private ChildProcess process;

    RealServer(String name, TidingsHome home, ServerSettings settings) {
        this.name = name;
        this.home = home;
        this.settings = settings;
    }

    /** {@code kafka}, {@code postgres}, {@code elasticsearch} or {@code mail}. */
    public final String name() {
        return name;
    }

    /** What it is, in words for people. */
    public abstract String description();

    /** Host and port for clients; of mail, those of its page. */
    public final String address() {
        return "localhost:" + settings.port();
    }

    /** Folder with its data. */
    public final Path data() {
        return settings.data();
    }

    /** Whether it was started, whatever became of it. */
    public final boolean wasStarted() {
        return process != null;
    }

    /** The child of the newest start; there is none before the first. */
    public final ChildProcess process() {
        return Objects.requireNonNull(process, "not started yet");
    }

    /** Starts the child and returns at once. */
    public abstract void start();

    /** Whether the server answers as one that can work; within two seconds. */
    abstract boolean answers();

    /** Whether the server itself says that it can work; answers within two seconds. */
    public final boolean isHealthy() {
        return wasStarted() && process.isAlive() && answers();
    }

    /**
     * Waits until the server can work.
     *
     * @throws ChildFailedException when it dies or the time is up, with its last log lines
     */
    public void awaitReady(Duration timeout) {
        process().awaitUntil("it is ready", timeout, this::isHealthy);
    }

    /** Stops it cleanly; kills it when the grace is over. Answers whether it ended by itself. */
    public final boolean stop(Duration grace) {
        return process().stop(grace);
    }

    /** Ends it as a power cut would: SIGKILL to the server itself. */
    public void kill() {
        process().kill();
    }

    final TidingsHome home() {
        return home;
    }

    final ServerSettings settings() {
        return settings;
    }

    /** Where its programs are. */
    final Path distribution() {
        return home.server(name);
    }

    final void launch(List<String> command, Map<String, String> environment) {
        process = ChildProcess.start(new ChildSpec(name, command, environment, data(), settings.logFile()));
    }
}
