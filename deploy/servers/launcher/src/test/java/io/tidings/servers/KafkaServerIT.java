package io.tidings.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIT {

    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir
    static Path folder;

    private static KafkaServer kafka;

    @BeforeAll
    static void start() {
        kafka = new KafkaServer(
                TidingsHome.find(),
                KafkaServer.settings(folder.resolve("a folder with spaces"), folder.resolve("kafka.log"))
                        .withPort(FreePorts.take())
                        .withTuning(JvmTuning.forTests()));
        Measured.start(kafka, LONG);
    }

    @AfterAll
    static void stop() {
        assertThat(kafka.stop(Duration.ofSeconds(20))).as("stops by itself").isTrue();
    }

    @Test
    void committedTransactionIsReadAndAbortedOneIsNot() throws Exception {
        // Given
        createTopic("transactions");

        // When
        try (var producer = producer(Map.of("transactional.id", "slot-1"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactions", "a", "aborted")).get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactions", "a", "committed"));
            producer.commitTransaction();
        }

        // Then
        assertThat(read("transactions", 1)).containsExactly("committed");
    }

    @Test
    void acknowledgedRecordsSurviveKillAndRestart() throws Exception {
        // Given
        createTopic("kept");
        try (var producer = producer(Map.of())) {
            for (int i = 0; i < 100; i++) {
                producer.send(new ProducerRecord<>("kept", "a", "value " + i)).get();
            }
        }

        // When
        kafka.kill();
        assertThat(kafka.isHealthy()).isFalse();
        Measured.start(kafka, LONG);

        // Then
        assertThat(read("kept", 100)).hasSize(100).startsWith("value 0").endsWith("value 99");
    }

    @Test
    void recordAsLargeAsAllowedPasses() throws Exception {
        // Given
        createTopic("large");
        String large = "x".repeat(8 * 1024 * 1024);

        // When
        try (var producer = producer(Map.of("max.request.size", 10_000_000, "buffer.memory", 64_000_000))) {
            producer.send(new ProducerRecord<>("large", "a", large)).get();
        }

        // Then
        assertThat(read("large", 1)).singleElement().matches(large::equals, "is the same text");
    }

    @Test
    void topicsAreNotMadeByAccident() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            // When
            try (var consumer = consumer()) {
                consumer.subscribe(Set.of("never-created"));
                consumer.poll(Duration.ofMillis(500));
            }

            // Then
            assertThat(admin.listTopics().names().get()).doesNotContain("never-created");
        }
    }

    @Test
    void nobodyListensMeansNotHealthy() {
        assertThat(KafkaProbe.knowsABroker(FreePorts.take())).isFalse();
    }

    private static void createTopic(String name) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static List<String> read(String topic, int expected) {
        List<String> values = new ArrayList<>();
        try (var consumer = consumer()) {
            consumer.subscribe(Set.of(topic));
            Instant deadline = Instant.now().plusSeconds(60);
            while (values.size() < expected && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> values.add(each.value()));
            }
        }
        return values;
    }

    private static KafkaProducer<String, String> producer(Map<String, Object> more) {
        Map<String, Object> settings = new java.util.HashMap<>(more);
        settings.put("bootstrap.servers", kafka.address());
        settings.put("acks", "all");
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka.address(),
                "group.id",
                "reader-" + java.util.UUID.randomUUID(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
