package io.tidings.ingest.service;

import io.tidings.contracts.AnnouncementIngested;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.RecordKey;
import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.UndecodableException;
import io.tidings.stage.Partitions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What tests read from and write to a topic. */
public final class Topic {

    private final String servers;
    private final TopicSpec topic;

    public Topic(String servers, TopicSpec topic) {
        this.servers = servers;
        this.topic = topic;
    }

    /** All committed records of an announcement, from the beginning. */
    public List<ConsumerRecord<String, byte[]>> records(String key) {
        return records().stream()
                .filter(record -> key.equals(RecordKey.announcement(record.key())))
                .toList();
    }

    /** The same as bytes, as a stage reads them. */
    public List<ConsumerRecord<byte[], byte[]>> bytes(String key) {
        return records(key).stream()
                .map(one -> new ConsumerRecord<>(
                        one.topic(),
                        one.partition(),
                        one.offset(),
                        one.timestamp(),
                        one.timestampType(),
                        one.serializedKeySize(),
                        one.serializedValueSize(),
                        one.key().getBytes(StandardCharsets.UTF_8),
                        one.value(),
                        one.headers(),
                        one.leaderEpoch()))
                .toList();
    }

    /** All committed records there are now. */
    public List<ConsumerRecord<String, byte[]>> records() {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** The announcements of a key, as the ingested topic has them. */
    public List<AnnouncementIngested> ingested(String key) {
        return records(key).stream().map(record -> decoded(record.value())).toList();
    }

    void send(String key, byte[] value, Map<String, String> headers) {
        send(new ProducerRecord<>(topic.name(), key, value), headers);
    }

    private void send(ProducerRecord<String, byte[]> record, Map<String, String> headers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(record);
            producer.flush();
        }
    }

    /** Beside the other records of an announcement, under a key of its own. */
    void sendBeside(String id, String key, byte[] value, Map<String, String> headers) {
        send(new ProducerRecord<>(topic.name(), Partitions.of(id, topic), key, value), headers);
    }

    static AnnouncementIngested decoded(byte[] json) {
        try {
            return EventCodec.decode(json, AnnouncementIngested.class);
        } catch (UndecodableException e) {
            throw new AssertionError(e);
        }
    }
}
