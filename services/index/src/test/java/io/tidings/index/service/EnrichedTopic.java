package io.tidings.index.service;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementsProgressed;
import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.EventHeaders;
import io.tidings.contracts.Topics;
import io.tidings.contracts.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The neighbours of the index service: who publishes enriched announcements and who reads what it reports. */
final class EnrichedTopic implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> reports;
    private final KafkaConsumer<byte[], byte[]> deadLetters;
    private final List<Step> steps = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> setAside = new ArrayList<>();

    EnrichedTopic(String kafka) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "max.request.size", Topics.MAX_RECORD_BYTES, "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        reports = reader(kafka, Topics.PROGRESS.name(), Topics.PROGRESS.partitions());
        deadLetters = reader(kafka, Topics.deadLetter(Topics.ENRICHED, "index").name(), 1);
    }

    void publish(AnnouncementEnriched event) {
        String key = event.announcement().id().value();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.ENRICHED.name(), bytes(key), EventCodec.encode(event));
        EventHeaders.of(event, "enrich", Instant.EPOCH)
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        producer.send(record);
    }

    void publish(String key, byte[] value) {
        producer.send(new ProducerRecord<>(Topics.ENRICHED.name(), bytes(key), value));
    }

    void flush() {
        producer.flush();
    }

    /** Every step reported since this was opened. */
    List<Step> steps() {
        for (ConsumerRecord<byte[], byte[]> record : reports.poll(Duration.ofMillis(200))) {
            try {
                steps.addAll(EventCodec.decode(record.value(), AnnouncementsProgressed.class)
                        .steps());
            } catch (UndecodableException e) {
                throw new AssertionError(e);
            }
        }
        return List.copyOf(steps);
    }

    /** Where each topic ends, whoever writes it. */
    Map<TopicPartition, Long> endsOfAllTopics() {
        List<TopicPartition> all = reports.listTopics().entrySet().stream()
                .filter(topic -> !topic.getKey().startsWith("__"))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        return reports.endOffsets(all);
    }

    /** Everything set aside since this was opened. */
    List<ConsumerRecord<byte[], byte[]>> setAside() {
        deadLetters.poll(Duration.ofMillis(200)).forEach(setAside::add);
        return List.copyOf(setAside);
    }

    private static KafkaConsumer<byte[], byte[]> reader(String kafka, String topic, int partitions) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            all.add(new TopicPartition(topic, partition));
        }
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
        return consumer;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        reports.close();
        deadLetters.close();
    }
}
