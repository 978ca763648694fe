package io.tidings.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** PostgreSQL with full durability, reached on loopback only; role and database are {@code tidings}. */
public final class PostgresServer extends RealServer {

    public static final int DEFAULT_PORT = 5432;
    public static final String DEFAULT_BUFFERS = "64MB";
    public static final String DATABASE = "tidings";
    public static final String USER = "tidings";
    public static final String PASSWORD = "tidings";

    // Left by backends whose postmaster was killed, until they notice.
    private static final String STILL_IN_USE = "pre-existing shared memory block";
    private static final int LINES_OF_A_REFUSAL = 5;

    private static final Duration KILL_PATIENCE = Duration.ofSeconds(5);

    public PostgresServer(TidingsHome home, ServerSettings settings) {
        super("postgres", home, settings);
    }

    /** Usual port and shared buffers. */
    public static ServerSettings settings(Path data, Path logFile) {
        return new ServerSettings(data, logFile, DEFAULT_PORT, DEFAULT_BUFFERS, JvmTuning.plain());
    }

    @Override
    public String description() {
        return "PostgreSQL";
    }

    @Override
    boolean answers() {
        return PostgresProbe.takesConnections(settings().port());
    }

    /** Ends a PostgreSQL that an earlier run left on this data first; then starts the child and returns at once. */
    @Override
    public void start() {
        OrphanedPostmaster.end(data().resolve("cluster"));
        String script = distribution().resolve("run.sh").toString();
        List<String> command = List.of(
                "/bin/sh",
                script,
                data().toString(),
                Integer.toString(settings().port()),
                settings().heap());
        Map<String, String> environment = Map.of("POSTGRES_PASSWORD", PASSWORD);
        launch(command, environment);
    }

    @Override
    public void awaitReady(Duration timeout) {
        Instant deadline = Instant.now().plus(timeout);
        awaitVerdict(timeout);
        while (wasRefusedItsMemory() && Instant.now().isBefore(deadline)) {
            start();
            awaitVerdict(Duration.between(Instant.now(), deadline));
        }
        process().awaitUntil("it is ready", Duration.ZERO, this::isHealthy);
    }

    /** The script goes on until it has collected what was killed. */
    @Override
    public void kill() {
        process()
                .tree()
                .filter(each -> each.info().command().orElse("").endsWith("/postgres"))
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
        process().stop(KILL_PATIENCE);
    }

    private void awaitVerdict(Duration timeout) {
        process().awaitUntil("it is ready", timeout, () -> isHealthy() || wasRefusedItsMemory());
    }

    private boolean wasRefusedItsMemory() {
        return !process().isAlive()
                && process().lastLogLines(LINES_OF_A_REFUSAL).stream().anyMatch(line -> line.contains(STILL_IN_USE));
    }
}
