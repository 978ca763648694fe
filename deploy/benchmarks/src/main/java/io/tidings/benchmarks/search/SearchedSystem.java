package io.tidings.benchmarks.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.search.IndexSettings;
import io.tidings.search.IndexSetup;
import io.tidings.search.SearchConnection;
import io.tidings.search.SearchServers;
import io.tidings.search.SearchUnavailableException;
import io.tidings.search.UnfitIndexException;
import io.tidings.servers.ChildProcess;
import io.tidings.servers.ChildSpec;
import io.tidings.servers.ElasticsearchServer;
import io.tidings.servers.FreePorts;
import io.tidings.servers.JavaCommand;
import io.tidings.servers.TidingsHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A real Elasticsearch on a folder that stays, and the packaged query service in front of it; nothing else. */
final class SearchedSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final TidingsHome home = TidingsHome.find();
    private final Clients client = new Clients(1);
    private final Path folder;
    private final ElasticsearchServer elasticsearch;
    private final SearchConnection connection;
    private final int port = FreePorts.take();
    private ChildProcess query;

    private SearchedSystem(Path folder, String heap) {
        this.folder = folder.toAbsolutePath();
        this.elasticsearch = new ElasticsearchServer(
                home,
                ElasticsearchServer.settings(folder.resolve("elasticsearch"), folder.resolve("elasticsearch.log"))
                        .withHeap(heap)
                        .withPort(FreePorts.take()));
        this.connection = SearchConnection.to(SearchServers.parse(elasticsearch.address(), Duration.ofMinutes(2)));
    }

    /** Starts Elasticsearch, with the indices made. */
    static SearchedSystem start(Path folder, String heap) throws SearchUnavailableException, UnfitIndexException {
        SearchedSystem system = new SearchedSystem(folder, heap);
        system.elasticsearch.start();
        system.elasticsearch.awaitReady(PATIENCE);
        new IndexSetup(system.connection, IndexSettings.DEFAULT).ensure();
        return system;
    }

    /** Starts the service as {@code ./tidings up} does. */
    void startQuery(String heap) {
        Path application = home.root().resolve("services/query/target/quarkus-app");
        var command = JavaCommand.ofJar(application.resolve("quarkus-run.jar"))
                .heap(heap)
                .flags("-XX:+UseSerialGC", "-Xss512k", "-XX:+ExitOnOutOfMemoryError")
                .flags("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                .with(home);
        Map<String, String> variables = Map.of(
                "HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "MALLOC_ARENA_MAX",
                "2",
                "ELASTICSEARCH_HOSTS",
                elasticsearch.address());
        query = ChildProcess.start(
                new ChildSpec("query", command, variables, application, folder.resolve("query.log")));
        query.awaitUntil("it is ready", PATIENCE, this::queryAnswers);
    }

    private boolean queryAnswers() {
        try {
            client.ask(Clients.get(address() + "/q/health/ready"));
            return true;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    SearchConnection connection() {
        return connection;
    }

    /** Of the query service. */
    String address() {
        return "http://localhost:" + port;
    }

    String elasticsearchAddress() {
        return "http://" + elasticsearch.address();
    }

    long queryProcess() {
        return query.pid();
    }

    long elasticsearchProcess() {
        return elasticsearch.process().pid();
    }

    /** How many announcements there are, copies and withdrawn ones included. */
    long announcements() throws IOException, InterruptedException {
        return ask("/announcements/_count").path("count").asLong();
    }

    /** What Elasticsearch says at an address of its own. */
    JsonNode ask(String path) throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(client.ask(Clients.get(elasticsearchAddress() + path)).body());
    }

    @Override
    public void close() {
        connection.close();
        if (query != null) {
            query.stop(GRACE);
        }
        elasticsearch.stop(GRACE);
    }
}
