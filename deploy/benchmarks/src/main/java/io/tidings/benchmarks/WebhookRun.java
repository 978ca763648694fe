package io.tidings.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tidings.contracts.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How long after an announcement was published on the enriched topic, and after it was submitted, a webhook has it; one at a
 * time on an idle system. Beside it the bare acceptance.
 *
 * @param kafka where the system's Kafka is reached
 * @param key one of the system's {@code ALERT_API_KEYS}
 */
record WebhookRun(RunningSystem system, String kafka, String key, int count) {

    private static final String ENRICHED = Topics.ENRICHED.name();
    private static final int WARM_UP = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    void run() throws IOException, InterruptedException {
        BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", exchange -> receive(exchange, arrivals));
        receiver.start();
        try (KafkaConsumer<String, byte[]> published = consumer()) {
            var announcements = new GeneratedAnnouncements(Long.toString(System.currentTimeMillis(), 36));
            URI subscription =
                    subscribe(announcements.runMarker(), receiver.getAddress().getPort());
            try {
                measure(announcements, arrivals, published);
            } finally {
                system.delete(subscription, key);
            }
        } finally {
            receiver.stop(0);
        }
    }

    private void measure(
            GeneratedAnnouncements announcements,
            BlockingQueue<Arrival> arrivals,
            KafkaConsumer<String, byte[]> published)
            throws IOException, InterruptedException {
        long[] accepted = new long[count];
        long[] sinceSubmitted = new long[count];
        long[] sincePublished = new long[count];
        for (int number = 0; number < WARM_UP + count; number++) {
            long start = System.nanoTime();
            String id = system.submit(announcements.submission(number), "application/json")
                    .get("id")
                    .asText();
            long after = System.nanoTime();
            Arrival arrival = await(arrivals, id);
            long publishedAt = publishedAt(published, id);
            int measured = number - WARM_UP;
            if (measured >= 0) {
                accepted[measured] = after - start;
                sinceSubmitted[measured] = arrival.nanos() - start;
                sincePublished[measured] = TimeUnit.MILLISECONDS.toNanos(arrival.wall() - publishedAt);
            }
        }
        System.out.printf("announcements one at a time: %d (after %d to warm up)%n", count, WARM_UP);
        LatencyRun.print("accepted (baseline)", accepted);
        LatencyRun.print("published to webhook", sincePublished);
        LatencyRun.print("submitted to webhook", sinceSubmitted);
    }

    private record Arrival(String body, long nanos, long wall) {}

    private static void receive(HttpExchange exchange, BlockingQueue<Arrival> arrivals) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            arrivals.add(new Arrival(body, System.nanoTime(), System.currentTimeMillis()));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static Arrival await(BlockingQueue<Arrival> arrivals, String id) throws InterruptedException {
        for (Arrival arrival = poll(arrivals); ; arrival = poll(arrivals)) {
            if (arrival.body().contains(id)) {
                return arrival;
            }
        }
    }

    private static Arrival poll(BlockingQueue<Arrival> arrivals) throws InterruptedException {
        Arrival arrival = arrivals.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (arrival == null) {
            throw new IllegalStateException("no webhook within " + PATIENCE.toSeconds()
                    + " s; was the system started with ALERT_TRUSTED_HOSTS=127.0.0.1?");
        }
        return arrival;
    }

    /** When the record was handed to Kafka, in milliseconds of this machine's clock. */
    private static long publishedAt(KafkaConsumer<String, byte[]> published, String id) {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < latest) {
            for (ConsumerRecord<String, byte[]> record : published.poll(Duration.ofMillis(200))) {
                if (new String(record.value(), StandardCharsets.UTF_8).contains(id)) {
                    return record.timestamp();
                }
            }
        }
        throw new IllegalStateException(id + " is not on " + ENRICHED);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Properties properties = new Properties();
        properties.putAll(Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"));
        var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(ENRICHED).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    private URI subscribe(String word, int port) throws IOException, InterruptedException {
        JsonNode made = system.subscribe(
                RunningSystem.json(Map.of(
                        "name",
                        "bench webhook",
                        "search",
                        Map.of("q", word),
                        "channels",
                        List.of(Map.of("kind", "webhook", "url", "http://127.0.0.1:" + port + "/hook")))),
                key);
        return URI.create("/api/subscriptions/" + made.get("id").asText());
    }
}
