package io.tidings.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Kafka with one node that is broker and controller, reached on loopback only. */
public final class KafkaServer extends RealServer {

    /** Largest record that any topic may allow. */
    public static final int MAX_RECORD_BYTES = 27 * 1024 * 1024;

    public static final int DEFAULT_PORT = 9092;
    public static final String DEFAULT_HEAP = "256m";

    public KafkaServer(TidingsHome home, ServerSettings settings) {
        super("kafka", home, settings);
    }

    /** Usual port and heap. */
    public static ServerSettings settings(Path data, Path logFile) {
        return new ServerSettings(data, logFile, DEFAULT_PORT, DEFAULT_HEAP, JvmTuning.plain());
    }

    @Override
    public String description() {
        return "Kafka, one node (broker and controller)";
    }

    @Override
    boolean answers() {
        return KafkaProbe.knowsABroker(settings().port());
    }

    @Override
    public void start() {
        Path properties = writeProperties();
        List<String> command = JavaCommand.ofMain(
                        "io.tidings.servers.kafka.KafkaNode",
                        Jars.in(distribution().resolve("lib")))
                .heap(settings().heap())
                .flags("-Xss512k", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError")
                .flags("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                .flags("-Dlog4j2.disable.jmx=true", "-Djava.awt.headless=true")
                .tuning(settings().tuning())
                .with(home(), properties.toString());
        launch(command, Map.of());
    }

    private Path writeProperties() {
        try {
            Files.createDirectories(data());
            Path file = data().resolve("server.properties");
            var properties = new Properties();
            properties.load(new StringReader(role() + topics() + size()));
            properties.setProperty("log.dirs", data().resolve("log").toString());
            try (OutputStream out = Files.newOutputStream(file)) {
                properties.store(out, "Written at every start; changes are lost");
            }
            return file;
        } catch (IOException e) {
            throw new ChildFailedException("kafka's settings could not be written", e);
        }
    }

    private String role() {
        int controllerPort = FreePorts.take();
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                advertised.listeners=PLAINTEXT://localhost:%d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                """.formatted(
                controllerPort, settings().port(), controllerPort, settings().port());
    }

    // Kafka's own topics: one replica, and few partitions, since each of the default fifty costs memory and start time.
    private static String topics() {
        return """
                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                message.max.bytes=%d
                offsets.topic.num.partitions=8
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(MAX_RECORD_BYTES);
    }

    // After a kill the controller takes the old broker for alive until its session is over, and start-up waits that
    // long.
    private static String size() {
        return """
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=1000
                num.network.threads=2
                num.io.threads=4
                background.threads=4
                num.recovery.threads.per.data.dir=2
                log.cleaner.dedupe.buffer.size=16777216
                log.retention.check.interval.ms=30000
                """;
    }
}
