package io.tidings.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Elasticsearch with one node, reached on loopback only. */
public final class ElasticsearchServer extends RealServer {

    public static final int DEFAULT_PORT = 9200;
    public static final String DEFAULT_HEAP = "768m";
    public static final String TEST_HEAP = "512m";

    public ElasticsearchServer(TidingsHome home, ServerSettings settings) {
        super("elasticsearch", home, settings);
    }

    /** Usual port and heap. */
    public static ServerSettings settings(Path data, Path logFile) {
        return new ServerSettings(data, logFile, DEFAULT_PORT, DEFAULT_HEAP, JvmTuning.plain());
    }

    @Override
    public String description() {
        return "Elasticsearch, one node";
    }

    @Override
    boolean answers() {
        return ElasticsearchProbe.isUsable(settings().port());
    }

    @Override
    public void start() {
        Path distribution = distribution();
        List<String> command = JavaCommand.ofMain(
                        "io.tidings.servers.elasticsearch.node.ElasticsearchNode", Jars.in(distribution.resolve("lib")))
                .heap(settings().heap())
                .flags("-Xms128m", "-Xss1m", "-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError")
                .flags("--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED")
                .flags("--add-opens=java.base/java.io=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                .flags("-Des.path.home=" + distribution, "-Djava.io.tmpdir=" + temporaryFolder())
                .flags("-Dorg.elasticsearch.nativeaccess.enableVectorLibrary=false", "-Djava.awt.headless=true")
                .flags("-Dio.netty.noUnsafe=true", "-Dio.netty.noKeySetOptimization=true")
                .flags("-Dio.netty.recycler.maxCapacityPerThread=0")
                .flags("-Dlog4j.shutdownHookEnabled=false", "-Dlog4j2.disable.jmx=true")
                .tuning(settings().tuning())
                .with(home(), nodeSettings(distribution));
        launch(command, Map.of());
    }

    private String[] nodeSettings(Path distribution) {
        return new String[] {
            "path.home=" + distribution,
            "path.data=" + data().resolve("data"),
            "path.logs=" + data().resolve("logs"),
            "cluster.name=tidings",
            "node.name=tidings-1",
            "network.host=127.0.0.1",
            "http.port=" + settings().port(),
            "transport.port=" + FreePorts.take(),
            "discovery.type=single-node",
            // A full disk would make indices read-only, and nothing here frees them again.
            "cluster.routing.allocation.disk.threshold_enabled=false"
        };
    }

    private Path temporaryFolder() {
        try {
            return Files.createDirectories(data().resolve("tmp"));
        } catch (IOException e) {
            throw new ChildFailedException("elasticsearch's folders could not be made", e);
        }
    }
}
