package io.tidings.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Starts one server of each kind for a whole test run, prints how tests find them ({@code TIDINGS_TEST_KAFKA=host:port}
 * and so on, one a line, and an empty line when all are ready) and ends them when standard input ends.
 */
public final class TestServers {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private TestServers() {}

    /** The only argument is a folder for logs and data; the data is deleted in the end, the logs stay. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Path data = Files.createTempDirectory(Files.createDirectories(folder), "data-");
        List<RealServer> servers = List.of(
                ServersForTests.kafka(data.resolve("kafka"), folder.resolve("kafka.log")),
                ServersForTests.elasticsearch(data.resolve("elasticsearch"), folder.resolve("elasticsearch.log")),
                ServersForTests.postgres(data.resolve("postgres"), folder.resolve("postgres.log")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(servers, data), "end-servers"));
        servers.forEach(RealServer::start);
        servers.forEach(TestServers::announce);
        System.out.println();
        awaitEndOfInput();
        Runtime.getRuntime().exit(0);
    }

    private static void announce(RealServer server) {
        server.awaitReady(START);
        System.out.println("TIDINGS_TEST_" + server.name().toUpperCase(Locale.ROOT) + "=" + server.address());
    }

    private static void awaitEndOfInput() throws IOException {
        byte[] ignored = new byte[256];
        while (System.in.read(ignored) >= 0) {
            // Nothing is said on this pipe; only its end counts.
        }
    }

    private static void end(List<RealServer> servers, Path data) {
        List<ChildProcess> started = servers.stream()
                .map(RealServer::process)
                .filter(process -> process != null)
                .toList();
        started.forEach(ChildProcess::askToEnd);
        started.forEach(process -> process.stop(GRACE));
        Folders.delete(data);
    }
}
