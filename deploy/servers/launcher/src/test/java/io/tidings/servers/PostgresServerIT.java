package io.tidings.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static PostgresServer postgres;

    @BeforeAll
    static void start() {
        postgres = server(folder, FreePorts.take());
        Measured.start(postgres, LONG);
    }

    @AfterAll
    static void stop() {
        assertThat(postgres.stop(Duration.ofSeconds(20))).as("stops by itself").isTrue();
        assertThat(runningPostmaster()).isFalse();
    }

    @Test
    void committedRowsSurviveKillAndRestart() throws SQLException {
        // Given
        run("CREATE TABLE killed (id int)", "INSERT INTO killed VALUES (1), (2), (3)");

        // When
        postgres.kill();
        assertThat(postgres.isHealthy()).isFalse();
        Measured.start(postgres, LONG);

        // Then
        assertThat(ask("SELECT count(*) FROM killed")).isEqualTo("3");
    }

    @Test
    void dataSurvivesACleanStop() throws SQLException {
        // Given
        run("CREATE TABLE stopped (name text)", "INSERT INTO stopped VALUES ('Müller')");

        // When
        postgres.stop(LONG);
        Measured.start(postgres, LONG);

        // Then
        assertThat(ask("SELECT name FROM stopped")).isEqualTo("Müller");
    }

    @Test
    void writesAreDurable() throws SQLException {
        assertThat(ask("SHOW fsync")).isEqualTo("on");
        assertThat(ask("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask("SHOW data_checksums")).isEqualTo("on");
    }

    @Test
    void wrongPasswordIsRefused() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> connect("wrong").close()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void nextStartEndsAServerThatLostItsOwner() throws SQLException {
        // Given
        run("CREATE TABLE orphaned (id int)");
        ChildProcess first = postgres.process();
        first.awaitUntil(
                "only its script and its watcher run",
                LONG,
                () -> scripts(first).size() == 2);

        // When
        scripts(first).reversed().forEach(ProcessHandle::destroyForcibly);
        first.onExit().join();
        assertThat(runningPostmaster()).isTrue();
        Measured.start(postgres, LONG);

        // Then
        assertThat(ask("SELECT count(*) FROM orphaned")).isEqualTo("0");
    }

    @Test
    void killOfThePostmasterAloneIsNoticedAndRecovered() throws SQLException {
        // Given
        run("CREATE TABLE recovered (id int)");

        // When
        Signals.send("KILL", postmaster().pid());
        postgres.process().onExit().join();
        Measured.start(postgres, LONG);

        // Then
        assertThat(ask("SELECT count(*) FROM recovered")).isEqualTo("0");
    }

    @Test
    void killOfTheParentLeavesNoPostgresBehindForTenSeconds() {
        // Given
        Path other = folder.resolve("other");
        ChildProcess parent = ChildProcess.start(
                new ChildSpec("parent", parentCommand(other), Map.of(), folder, folder.resolve("parent.log")));
        parent.awaitUntil(
                "its PostgreSQL is ready", LONG, () -> parent.lastLogLines(5).contains("ready"));
        List<ProcessHandle> children = parent.tree().skip(1).toList();
        assertThat(children).hasSizeGreaterThan(4);

        // When
        Signals.send("KILL", parent.pid());
        long killedAt = System.nanoTime();

        // Then
        while (children.stream().anyMatch(Liveness::isRunning)) {
            assertThat(Duration.ofNanos(System.nanoTime() - killedAt)).isLessThan(Duration.ofSeconds(10));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private List<ProcessHandle> scripts(ChildProcess process) {
        return process.tree().filter(this::isScript).toList();
    }

    private static PostgresServer server(Path folder, int port) {
        return new PostgresServer(
                TidingsHome.find(),
                PostgresServer.settings(folder.resolve("a folder with spaces"), folder.resolve("postgres.log"))
                        .withPort(port));
    }

    private static List<String> parentCommand(Path folder) {
        return JavaCommand.ofMain(PostgresParent.class.getName(), List.of(Parent.classes(), Parent.testClasses()))
                .heap("32m")
                .flags("-Dtidings.home=" + TidingsHome.find().root())
                .tuning(JvmTuning.forTests())
                .with(TidingsHome.find(), folder.toString());
    }

    private boolean isScript(ProcessHandle process) {
        return !process.info().command().orElse("").endsWith("/postgres");
    }

    private static ProcessHandle postmaster() {
        return OrphanedPostmaster.find(postgres.data().resolve("cluster/postmaster.pid"))
                .orElseThrow();
    }

    private static boolean runningPostmaster() {
        return OrphanedPostmaster.find(postgres.data().resolve("cluster/postmaster.pid"))
                .filter(Liveness::isRunning)
                .isPresent();
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = connect(PostgresServer.PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = connect(PostgresServer.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect(String password) throws SQLException {
        String url = "jdbc:postgresql://" + postgres.address() + "/" + PostgresServer.DATABASE;
        return DriverManager.getConnection(url, PostgresServer.USER, password);
    }
}
