package io.tidings.alert.service;

import io.quarkus.runtime.ShutdownEvent;
import io.tidings.contracts.TopicSpec;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the service itself writes to Kafka and asks of it. Returns only when Kafka has answered. */
@ApplicationScoped
public class KafkaSide {

    private final String servers;
    private final Producer<byte[], byte[]> producer;
    private final Admin admin;

    KafkaSide(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.servers = servers;
        this.producer =
                new KafkaProducer<>(producerSettings(servers), new ByteArraySerializer(), new ByteArraySerializer());
        this.admin = Admin.create(Map.of(
                "bootstrap.servers",
                servers,
                "request.timeout.ms",
                4_000,
                "default.api.timeout.ms",
                8_000,
                "enable.metrics.push",
                false));
    }

    void onStop(@Observes ShutdownEvent event) {
        producer.close(Duration.ofSeconds(1));
        admin.close(Duration.ofSeconds(1));
    }

    /** Where Kafka is. */
    public String servers() {
        return servers;
    }

    /**
     * Sends all of them, in order.
     *
     * @throws UnavailableException when Kafka does not have all of them; some may have come there
     */
    public List<RecordMetadata> send(List<ProducerRecord<byte[], byte[]>> records)
            throws UnavailableException, InterruptedException {
        try {
            List<Future<RecordMetadata>> sends = new ArrayList<>();
            records.forEach(record -> sends.add(producer.send(record)));
            List<RecordMetadata> sent = new ArrayList<>();
            for (Future<RecordMetadata> send : sends) {
                sent.add(send.get());
            }
            return sent;
        } catch (ExecutionException | KafkaException e) {
            throw new UnavailableException("Kafka does not take records: " + e.getMessage(), e);
        }
    }

    /** Where every partition of a topic ends, by partition number. */
    public Map<String, Long> ends(TopicSpec topic) throws UnavailableException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int partition = 0; partition < topic.partitions(); partition++) {
            latest.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
        }
        try {
            Map<String, Long> ends = new HashMap<>();
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(Integer.toString(partition.partition()), end.offset()));
            return ends;
        } catch (ExecutionException | KafkaException e) {
            throw new UnavailableException("Kafka does not answer: " + e.getMessage(), e);
        }
    }

    /** How far a consumer group has come in a topic, by partition number; nothing where it never was. */
    public Map<String, Long> committed(String group, TopicSpec topic)
            throws UnavailableException, InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<String, Long> committed = new HashMap<>();
            offsets.forEach((partition, offset) -> {
                if (offset != null && partition.topic().equals(topic.name())) {
                    committed.put(Integer.toString(partition.partition()), offset.offset());
                }
            });
            return committed;
        } catch (ExecutionException | KafkaException e) {
            throw new UnavailableException("Kafka does not answer: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> producerSettings(String servers) {
        return Map.of(
                "bootstrap.servers",
                servers,
                "client.id",
                "alert-side",
                "linger.ms",
                2L,
                // With more, a broker that has just started may take a second request before the first (KAFKA-15591).
                "max.in.flight.requests.per.connection",
                1,
                "delivery.timeout.ms",
                20_000,
                "request.timeout.ms",
                5_000,
                "max.block.ms",
                10_000L,
                "compression.type",
                "zstd",
                "enable.metrics.push",
                false);
    }
}
