package io.tidings.index.service;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.Topics;
import io.tidings.servers.ElasticsearchServer;
import io.tidings.servers.FreePorts;
import io.tidings.servers.KafkaServer;
import io.tidings.servers.TidingsHome;
import io.tidings.stage.EnsureTopics;
import io.tidings.testing.OtherTexts;
import io.tidings.testing.RandomAnnouncements;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Measures how fast the packaged service empties a topic into Elasticsearch: real servers, each its own process with the
 * flags it has in production. Not a test; arguments: folder for data, number of announcements.
 *
 * <p>{@code ./mvnw -pl services/index,deploy/servers/kafka,deploy/servers/elasticsearch -am package -DskipTests}, then run
 * this class with the module's test class path.
 */
final class IndexThroughput {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private IndexThroughput() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        TidingsHome home = TidingsHome.find();
        KafkaServer kafka = new KafkaServer(
                home,
                KafkaServer.settings(folder.resolve("kafka"), folder.resolve("kafka.log"))
                        .withPort(FreePorts.take()));
        ElasticsearchServer elasticsearch = new ElasticsearchServer(
                home,
                ElasticsearchServer.settings(folder.resolve("elasticsearch"), folder.resolve("elasticsearch.log"))
                        .withPort(FreePorts.take()));
        try {
            kafka.start();
            elasticsearch.start();
            kafka.awaitReady(PATIENCE);
            elasticsearch.awaitReady(PATIENCE);
            new EnsureTopics(kafka.address())
                    .ensure(List.of(Topics.ENRICHED, Topics.PROGRESS, Topics.deadLetter(Topics.ENRICHED, "index")));
            measure(home, folder, kafka, elasticsearch, count);
        } finally {
            kafka.kill();
            elasticsearch.kill();
        }
    }

    private static void measure(
            TidingsHome home, Path folder, KafkaServer kafka, ElasticsearchServer elasticsearch, int count)
            throws Exception {
        try (EnrichedTopic topic = new EnrichedTopic(kafka.address())) {
            long bytes = publish(topic, count);
            ProcessHandle server =
                    ProcessHandle.of(elasticsearch.process().pid()).orElseThrow();
            long serverBefore = cpu(server);
            Process service = service(home, folder, kafka, elasticsearch);
            try {
                long first = 0;
                long serviceBefore = 0;
                int warm = 0;
                int done = 0;
                while (done < count) {
                    done = (int) topic.steps().stream()
                            .filter(step -> step.outcome() == Outcome.SEARCHABLE)
                            .count();
                    if (first == 0 && done > count / 5) {
                        first = System.nanoTime();
                        warm = done;
                        serverBefore = cpu(server);
                        serviceBefore = cpu(service.toHandle());
                    }
                }
                double seconds = (System.nanoTime() - first) / 1e9;
                int measured = done - warm;
                System.out.printf(
                        "%d announcements of %d bytes in %.1f s: %.0f a second; CPU each: service %.2f ms, Elasticsearch"
                                + " %.2f ms; service resident %s%n",
                        measured,
                        bytes / count,
                        seconds,
                        measured / seconds,
                        (cpu(service.toHandle()) - serviceBefore) / (double) measured,
                        (cpu(server) - serverBefore) / (double) measured,
                        resident(service.pid()));
            } finally {
                service.destroy();
                service.waitFor();
            }
        }
    }

    private static long publish(EnrichedTopic topic, int count) {
        RandomAnnouncements announcements = new RandomAnnouncements(1);
        String text = "The minister announced new funding for policing and cyber defences across the region today. ";
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            AnnouncementEnriched event = announcements.next();
            Announcement announcement = event.announcement();
            String own = announcement.content().body();
            AnnouncementEnriched long4k =
                    OtherTexts.with(event, (own + "\n" + text).repeat(2600 / (own.length() + text.length()) + 1));
            bytes += EventCodec.encode(long4k).length;
            topic.publish(long4k);
        }
        topic.flush();
        return bytes;
    }

    private static Process service(TidingsHome home, Path folder, KafkaServer kafka, ElasticsearchServer elasticsearch)
            throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-jar",
                home.root()
                        .resolve("services/index/target/quarkus-app/quarkus-run.jar")
                        .toString());
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", kafka.address());
        builder.environment().put("ELASTICSEARCH_HOSTS", elasticsearch.address());
        builder.environment().put("HTTP_PORT", Integer.toString(FreePorts.take()));
        File log = folder.resolve("index.log").toFile();
        return builder.redirectErrorStream(true).redirectOutput(log).start();
    }

    private static long cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static String resident(long pid) throws Exception {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("?")
                .replaceAll("\\s+", " ");
    }
}
