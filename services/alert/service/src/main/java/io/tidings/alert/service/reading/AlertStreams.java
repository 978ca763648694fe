package io.tidings.alert.service.reading;

import io.quarkus.runtime.ShutdownEvent;
import io.tidings.alert.service.KafkaSide;
import io.tidings.contracts.AlertChannel;
import io.tidings.contracts.AlertSent;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.Topics;
import io.tidings.contracts.UndecodableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** Reads {@code alerts.sent.v1} for whoever listens, from where they were. What is one person's lies in one partition. */
@ApplicationScoped
class AlertStreams {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** Each has a connection to Kafka of its own. */
    private static final int AT_ONCE = 16;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final KafkaSide kafka;
    private volatile boolean closing;

    AlertStreams(KafkaSide kafka) {
        this.kafka = kafka;
    }

    void onStop(@Observes ShutdownEvent event) {
        closing = true;
    }

    /** Where a listener was: {@code partition:offset} of what they got last. */
    record Place(int partition, long offset) {

        static Optional<Place> read(@Nullable String id) {
            if (id == null || !id.matches("\\d{1,3}:\\d{1,18}")) {
                return Optional.empty();
            }
            String[] parts = id.split(":", 2);
            return Optional.of(new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1])));
        }
    }

    /** Where alerts go. */
    interface Listener {
        void alert(String id, AlertSent sent);

        /** Whether somebody is still there; asked every second or so. */
        boolean isListening();
    }

    /** Whether there is room; to be given back by {@link #listen}. */
    boolean enter() {
        return places.tryAcquire();
    }

    /** Listens until the listener goes away. */
    void listen(UUID owner, @Nullable Place last, Listener listener) {
        byte[] key = owner.toString().getBytes(StandardCharsets.UTF_8);
        int own = Utils.toPositive(Utils.murmur2(key)) % Topics.ALERTS_SENT.partitions();
        TopicPartition partition = new TopicPartition(Topics.ALERTS_SENT.name(), own);
        try (KafkaConsumer<byte[], byte[]> consumer = open()) {
            consumer.assign(List.of(partition));
            if (last != null && last.partition() == own) {
                consumer.seek(partition, last.offset() + 1);
            } else {
                consumer.seek(
                        partition,
                        consumer.endOffsets(List.of(partition), ANSWER).get(partition));
            }
            while (!closing && listener.isListening()) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (Arrays.equals(record.key(), key)) {
                        tell(record, listener);
                    }
                }
            }
        } finally {
            places.release();
        }
    }

    private static void tell(ConsumerRecord<byte[], byte[]> record, Listener listener) {
        try {
            AlertSent sent = EventCodec.decode(record.value(), AlertSent.class);
            if (sent.channel() == AlertChannel.STREAM) {
                listener.alert(record.partition() + ":" + record.offset(), sent);
            }
        } catch (UndecodableException e) {
            throw new IllegalStateException(e);
        }
    }

    private KafkaConsumer<byte[], byte[]> open() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.servers(),
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "allow.auto.create.topics",
                        false,
                        "fetch.max.bytes",
                        1024 * 1024,
                        "max.poll.records",
                        200,
                        "enable.metrics.push",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
