package io.tidings.embed.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.servers.FreePorts;
import io.tidings.testing.Eventually;
import io.tidings.testing.Seeds;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service is asked to stop while the model computes, again and again at another moment. It has neither Kafka nor
 * Elasticsearch: what is tested is how it ends.
 */
@Timeout(300)
class StopWhileComputingIT {

    private static final int ROUNDS = Integer.getInteger("tidings.embed.stops", 1);
    private static final int TERMINATED = 128 + 15;
    private static final String LONG_TEXT = "help for farmers after floods and droughts ".repeat(60);

    @TempDir
    Path folder;

    @Test
    void askedToStopInTheMidstOfAComputationItEndsInGoodOrder() throws Exception {
        Random random = Seeds.random("stop");
        for (int round = 0; round < ROUNDS; round++) {
            stopOnce(random.nextInt(120));
        }
    }

    private void stopOnce(int millis) throws Exception {
        int port = FreePorts.take();
        Process service = start(port);
        try {
            Load load = new Load(URI.create("http://localhost:" + port + "/vectors"));
            Eventually.until("it computes", () -> load.answered.get() > 5);
            TimeUnit.MILLISECONDS.sleep(millis);
            service.destroy();
            assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
            load.end();
            assertThat(service.exitValue())
                    .as(Files.readString(folder.resolve("log")))
                    .isEqualTo(TERMINATED);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .noneMatch(name -> name.startsWith("hs_err"));
            }
        } finally {
            service.destroyForcibly();
        }
    }

    private Process start(int port) throws IOException {
        Path jar = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
        assertThat(jar).as("the packaged service").exists();
        ProcessBuilder command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString()));
        command.directory(folder.toFile());
        command.environment().put("HTTP_PORT", Integer.toString(port));
        command.environment().put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + FreePorts.take());
        command.environment().put("ELASTICSEARCH_HOSTS", "localhost:" + FreePorts.take());
        return command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** Two callers that ask without a pause until they are ended. */
    private static final class Load {

        final AtomicInteger answered = new AtomicInteger();
        private final HttpClient http = HttpClient.newHttpClient();
        private final URI address;
        private final List<Thread> callers;
        private volatile boolean ended;

        Load(URI address) {
            this.address = address;
            this.callers = List.of(
                    Thread.ofVirtual().start(this::callOnAndOn),
                    Thread.ofVirtual().start(this::callOnAndOn));
        }

        void end() throws InterruptedException {
            ended = true;
            for (Thread caller : callers) {
                caller.join();
            }
        }

        private void callOnAndOn() {
            while (!ended) {
                try {
                    HttpResponse<byte[]> answer = http.send(
                            HttpRequest.newBuilder(address)
                                    .header("Content-Type", "text/plain")
                                    .POST(HttpRequest.BodyPublishers.ofString(LONG_TEXT))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
                    answered.addAndGet(answer.statusCode() == 200 ? 1 : 0);
                } catch (IOException e) {
                    Thread.yield();
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }
}
