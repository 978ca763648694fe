package io.tidings.stage.fault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What is asked of the stage: keys with growing revisions, poison in between, sent in bursts at a steady mean rate until told. */
final class Messages implements Runnable {

    static final String REVISION = "revision";
    static final String UNDECODABLE = "poison that is told";
    static final String UNEXPECTED = "poison that throws";

    private static final int KEYS = 300;
    private static final int LARGEST_BURST = 400;
    private static final double POISONED = 0.01;

    private final String bootstrapServers;
    private final double perSecond;
    private final Random random;
    private final Map<String, Integer> revisions = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean enough;

    Messages(String bootstrapServers, double perSecond, Random random) {
        this.bootstrapServers = bootstrapServers;
        this.perSecond = perSecond;
        this.random = random;
    }

    /** One message; {@code poison} is its reason, empty when it is sound. */
    record Sent(String key, int revision, String poison, String value) {}

    /** How many so far. */
    int count() {
        return count.get();
    }

    /** Ends {@link #run} after the current burst. */
    void enough() {
        enough = true;
    }

    /** All messages; to be called when {@link #run} has ended. */
    List<Sent> sent() {
        return sent;
    }

    @Override
    public void run() {
        List<Future<RecordMetadata>> results = new ArrayList<>();
        try (var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            long start = System.nanoTime();
            while (!enough) {
                int burst = 1 + random.nextInt(LARGEST_BURST);
                for (int i = 0; i < burst; i++) {
                    results.add(producer.send(record(next())));
                }
                long due = start + (long) (sent.size() / perSecond * 1e9);
                LockSupport.parkNanos(due - System.nanoTime());
            }
            for (Future<RecordMetadata> result : results) {
                result.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException("the test could not send its own messages", e);
        }
    }

    private Sent next() {
        String key = HexFormat.of()
                .withLowerCase()
                .toHexDigits(random.nextInt(KEYS) * 0x9E3779B97F4A7C15L)
                .repeat(2);
        int revision = revisions.merge(key, 1, Integer::sum);
        String poison = random.nextDouble() >= POISONED ? "" : random.nextBoolean() ? UNDECODABLE : UNEXPECTED;
        byte[] noise = new byte[random.nextInt(1500)];
        random.nextBytes(noise);
        var message =
                new Sent(key, revision, poison, poison + " " + HexFormat.of().formatHex(noise));
        sent.add(message);
        count.incrementAndGet();
        return message;
    }

    private static ProducerRecord<byte[], byte[]> record(Sent message) {
        var record = new ProducerRecord<>(FaultStage.INPUT.name(), bytes(message.key()), bytes(message.value()));
        record.headers().add(REVISION, bytes(Integer.toString(message.revision())));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One request at a time: with more, a broker that has just started may take the second before the first (KAFKA-15591). */
    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "max.in.flight.requests.per.connection",
                1,
                "linger.ms",
                2,
                "request.timeout.ms",
                5000,
                "delivery.timeout.ms",
                300000,
                "max.block.ms",
                300000L);
    }
}
