package io.tidings.alert.service.matching;

import io.tidings.alert.service.KafkaSide;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.SubscriptionChanged;
import io.tidings.contracts.Topics;
import io.tidings.contracts.UndecodableException;
import io.tidings.stage.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads {@code alerts.subscriptions.v1}, all of it, on every instance, for as long as the instance lives. {@link #caughtUp}
 * tells when everything that was on the topic at the time of asking is loaded: nothing is matched before (semantics 25).
 */
@ApplicationScoped
class SubscriptionTopic {

    private static final Logger LOG = Logger.getLogger(SubscriptionTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final List<TopicPartition> PARTITIONS = IntStream.range(0, Topics.SUBSCRIPTIONS.partitions())
            .mapToObj(partition -> new TopicPartition(Topics.SUBSCRIPTIONS.name(), partition))
            .toList();

    private final KafkaSide kafka;
    private final LoadedSubscriptions loaded;
    private final BlockingQueue<CompletableFuture<Void>> questions = new LinkedBlockingQueue<>();
    private volatile KafkaConsumer<byte[], byte[]> consumer;
    private volatile boolean closing;

    SubscriptionTopic(KafkaSide kafka, LoadedSubscriptions loaded) {
        this.kafka = kafka;
        this.loaded = loaded;
    }

    void start() {
        Thread.ofPlatform().daemon().name("subscriptions").start(this::readForEver);
    }

    void close() {
        closing = true;
        wakeUp();
    }

    /** Completes when all that is on the topic now is loaded. */
    CompletableFuture<Void> caughtUp() {
        CompletableFuture<Void> question = new CompletableFuture<>();
        questions.add(question);
        wakeUp();
        return question;
    }

    private void wakeUp() {
        KafkaConsumer<byte[], byte[]> now = consumer;
        if (now != null) {
            now.wakeup();
        }
    }

    private void readForEver() {
        Backoff backoff = Backoff.standard();
        while (!closing) {
            try (KafkaConsumer<byte[], byte[]> opened = open()) {
                consumer = opened;
                backoff.reset();
                read(opened);
            } catch (KafkaException e) {
                LOG.warnf("subscriptions are not read now reason=%s", e.getMessage());
                pause(backoff.next());
            } finally {
                consumer = null;
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> open() {
        KafkaConsumer<byte[], byte[]> opened =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        opened.assign(PARTITIONS);
        opened.seekToBeginning(PARTITIONS);
        return opened;
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                kafka.servers(),
                "client.id",
                "alert-subscriptions",
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "allow.auto.create.topics",
                false,
                "fetch.max.bytes",
                4 * 1024 * 1024,
                "max.poll.records",
                2_000,
                "fetch.max.wait.ms",
                200,
                "enable.metrics.push",
                false);
    }

    private void read(KafkaConsumer<byte[], byte[]> opened) {
        while (!closing) {
            poll(opened);
            List<CompletableFuture<Void>> asked = new ArrayList<>();
            questions.drainTo(asked);
            try {
                if (!asked.isEmpty()) {
                    readTo(opened, opened.endOffsets(PARTITIONS, ANSWER));
                    asked.forEach(question -> question.complete(null));
                }
            } catch (WakeupException e) {
                questions.addAll(asked);
            } catch (KafkaException e) {
                questions.addAll(asked);
                throw e;
            }
        }
    }

    private void readTo(KafkaConsumer<byte[], byte[]> opened, Map<TopicPartition, Long> ends) {
        while (!closing
                && ends.entrySet().stream().anyMatch(end -> opened.position(end.getKey(), ANSWER) < end.getValue())) {
            poll(opened);
        }
    }

    private void poll(KafkaConsumer<byte[], byte[]> opened) {
        try {
            ConsumerRecords<byte[], byte[]> records = opened.poll(POLL);
            List<LoadedSubscriptions.Change> changes = new ArrayList<>();
            records.forEach(record -> add(record, changes));
            if (!changes.isEmpty()) {
                loaded.apply(changes);
            }
        } catch (WakeupException e) {
            LOG.trace("asked whether all is loaded");
        }
    }

    private static void add(ConsumerRecord<byte[], byte[]> record, List<LoadedSubscriptions.Change> changes) {
        try {
            UUID id = UUID.fromString(new String(record.key(), StandardCharsets.UTF_8));
            SubscriptionChanged changed =
                    record.value() == null ? null : EventCodec.decode(record.value(), SubscriptionChanged.class);
            changes.add(new LoadedSubscriptions.Change(id, changed));
        } catch (UndecodableException | IllegalArgumentException | NullPointerException e) {
            LOG.errorf(
                    "a subscription cannot be read topic=%s partition=%d offset=%d reason=%s",
                    record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
