package io.tidings.stage.fault;

import io.tidings.servers.ChildProcess;
import io.tidings.servers.ChildSpec;
import io.tidings.servers.JavaCommand;
import io.tidings.servers.JvmTuning;
import io.tidings.servers.KafkaServer;
import io.tidings.servers.TidingsHome;
import io.tidings.testing.Eventually;
import io.tidings.testing.RealKafka;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A real broker and instances of the stage, each a process of its own. */
final class FaultWorld implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final KafkaServer kafka;
    private final int sessionSeconds;
    private final Duration slowest;
    private final Map<String, ChildProcess> instances = new ConcurrentHashMap<>();

    FaultWorld(Path folder, int sessionSeconds, Duration slowest) {
        this.folder = folder;
        this.kafka = RealKafka.own(folder);
        this.sessionSeconds = sessionSeconds;
        this.slowest = slowest;
    }

    KafkaServer kafka() {
        return kafka;
    }

    /** The common pool has one thread on two processors, and whatever else runs in this JVM may hold it. */
    static void onThreadOfItsOwn(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }

    /** While this file is there, the stage's dependency is away. */
    Path dependencyIsAway() {
        return folder.resolve(FaultStage.AWAY);
    }

    void startKafka() {
        kafka.start();
        kafka.awaitReady(PATIENCE);
    }

    void start(String instance) {
        var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        var command = JavaCommand.ofMain(StageInstance.class.getName(), classPath)
                .heap("96m")
                .flags("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED")
                .flags("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .tuning(JvmTuning.forTests())
                .with(
                        TidingsHome.find(),
                        kafka.address(),
                        instance,
                        Long.toString(slowest.toMillis()),
                        Integer.toString(sessionSeconds),
                        folder.toString());
        deleteIfThere(FaultStage.busy(folder, instance));
        Path log = Path.of("target", "fault", "instance-" + instance + ".log").toAbsolutePath();
        instances.put(
                instance, ChildProcess.start(new ChildSpec("instance " + instance, command, Map.of(), folder, log)));
    }

    /** Waits for the moment in which a fault hurts: the instance has a batch in hand. */
    void awaitBusy(String instance) {
        Eventually.until(instance + " has a batch in hand", () -> Files.exists(FaultStage.busy(folder, instance)));
    }

    ChildProcess instance(String name) {
        return instances.get(name);
    }

    private static void deleteIfThere(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String instance) {
        instances.remove(instance);
    }

    /** An instance must end only when it is killed or asked to. */
    void assertAllAlive() {
        instances.values().stream().filter(child -> !child.isAlive()).findAny().ifPresent(child -> {
            throw child.failed("ended by itself with code " + child.exitCode().orElse(-1));
        });
    }

    @Override
    public void close() {
        instances.values().forEach(ChildProcess::kill);
        if (kafka.wasStarted()) {
            kafka.kill();
        }
    }
}
