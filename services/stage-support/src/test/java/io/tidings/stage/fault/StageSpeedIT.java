package io.tidings.stage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.stage.EnsureTopics;
import io.tidings.testing.Eventually;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** How fast a stage is, beside a loop that copies without transactions. Run with {@code -Dtidings.speed=60000} messages. */
@EnabledIfSystemProperty(named = "tidings.speed", matches = "\\d+")
class StageSpeedIT {

    private static final int MESSAGES = Integer.getInteger("tidings.speed", 0);
    private static final int VALUE_BYTES = 4096;
    private static final int BATCH = 200;

    private final Random random = new Random(1);

    @Test
    void aMessageTakesItsTimeFromTopicToTopic(@TempDir Path folder) throws Exception {
        try (var world = new FaultWorld(folder, 10, Duration.ofMillis(0))) {
            world.startKafka();
            String kafka = world.kafka().address();
            new EnsureTopics(kafka).ensure(List.of(FaultStage.INPUT));
            fill(kafka);
            throughput(world, kafka);
            latency(kafka, 10, 300);
            latency(kafka, 1000, 20_000);
        }
    }

    private void throughput(FaultWorld world, String kafka) {
        long bare = System.nanoTime();
        assertThat(copied(kafka)).isEqualTo(MESSAGES);
        report("copied without transactions", bare);
        var input = new Topic(kafka, FaultStage.INPUT.name());
        world.start("a");
        Eventually.until("topics are there", () -> new Topic(kafka, FaultStage.INPUT.name()).startedBy("fault"));
        long start = System.nanoTime();
        Eventually.until("all is read", Duration.ofMinutes(5), () -> input.readToTheEndBy("fault"));
        report("through the stage", start);
    }

    private static void report(String what, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s: %.0f messages of 4 kB a second%n", what, MESSAGES / seconds);
    }

    private void latency(String kafka, int perSecond, int count) throws InterruptedException {
        List<Long> nanos = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                kafka,
                                "group.id",
                                "watch" + perSecond,
                                "isolation.level",
                                "read_committed",
                                "auto.offset.reset",
                                "latest"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka, "linger.ms", 0),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            var partitions = consumer.partitionsFor(FaultStage.OUTPUT.name()).stream()
                    .map(part -> new org.apache.kafka.common.TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            partitions.forEach(consumer::position);
            Thread sending = Thread.ofPlatform().start(() -> send(producer, perSecond, count));
            while (nanos.size() < count) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> nanos.add(System.nanoTime()
                                - Long.parseLong(
                                        text(record.headers().lastHeader("sent").value()))));
            }
            sending.join();
        }
        List<Long> sorted = nanos.stream().skip(count / 10).sorted().toList();
        System.out.printf(
                "at %d a second: p50 %.1f ms, p99 %.1f ms%n",
                perSecond, sorted.get(sorted.size() / 2) / 1e6, sorted.get(sorted.size() * 99 / 100) / 1e6);
    }

    private void send(KafkaProducer<byte[], byte[]> producer, int perSecond, int count) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos(start + (long) (i * 1e9 / perSecond) - System.nanoTime());
            producer.send(message(i));
        }
    }

    private void fill(String kafka) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka, "compression.type", "zstd", "linger.ms", 20),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < MESSAGES; i++) {
                producer.send(message(i));
            }
        }
    }

    /** Half of it repeats, as text does. */
    private ProducerRecord<byte[], byte[]> message(int number) {
        byte[] noise = new byte[VALUE_BYTES / 4];
        random.nextBytes(noise);
        String value = HexFormat.of().formatHex(noise) + "the quick brown fox ".repeat(VALUE_BYTES / 40);
        String key = "%032x".formatted(number % 1000);
        var record = new ProducerRecord<>(FaultStage.INPUT.name(), bytes(key), bytes(value.substring(0, VALUE_BYTES)));
        record.headers().add(Messages.REVISION, bytes("1"));
        record.headers().add("sent", bytes(Long.toString(System.nanoTime())));
        return record;
    }

    private static int copied(String kafka) {
        int copied = 0;
        var elsewhere = FaultStage.INPUT.name() + ".copy";
        try (var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                kafka,
                                "group.id",
                                "bare",
                                "auto.offset.reset",
                                "earliest",
                                "max.poll.records",
                                BATCH,
                                "fetch.max.bytes",
                                8 << 20),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                kafka,
                                "compression.type",
                                "zstd",
                                "linger.ms",
                                5,
                                "batch.size",
                                64 << 10),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            new EnsureTopics(kafka).ensure(List.of(new io.tidings.contracts.TopicSpec(elsewhere, 24, Map.of())));
            consumer.subscribe(List.of(FaultStage.INPUT.name()));
            while (copied < MESSAGES) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    String value = text(record.value()).toUpperCase(java.util.Locale.ROOT);
                    producer.send(new ProducerRecord<>(elsewhere, null, record.key(), bytes(value), record.headers()));
                    copied++;
                }
                consumer.commitAsync();
            }
            producer.flush();
        } catch (io.tidings.stage.UnavailableException e) {
            throw new IllegalStateException(e);
        }
        return copied;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
