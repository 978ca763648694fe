package io.tidings.embed.service;

import io.tidings.contracts.AnnouncementEmbedded;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.RecordKey;
import io.tidings.contracts.Topics;
import io.tidings.contracts.UndecodableException;
import io.tidings.stage.Partitions;
import io.tidings.stage.UnavailableException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Vectors that were computed before, on the compacted topic. In memory is only where they lie; one that is asked for is
 * fetched from there with its neighbours, since texts that are read anew come in much the same order as at first.
 *
 * <p>Not safe for several threads: the stage alone asks.
 */
final class StoredVectors implements AutoCloseable {

    private static final int PARTITION_BITS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;
    private final HashPlaces places = new HashPlaces();
    private final Map<String, byte[]> recent;
    private boolean known;

    /**
     * Opens the topic; nothing is read yet.
     *
     * @param bootstrapServers Kafka's addresses
     * @param most vectors kept at hand
     */
    StoredVectors(String bootstrapServers, int most) {
        this.consumer =
                new KafkaConsumer<>(settings(bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                return size() > most;
            }
        };
    }

    /** Fetches are small: one vector is asked for, and its neighbours are a gift. */
    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "max.partition.fetch.bytes",
                64 << 10,
                "default.api.timeout.ms",
                (int) PATIENCE.toMillis(),
                "enable.metrics.push",
                false);
    }

    /** The vector of a text, if it was computed before. */
    Optional<byte[]> find(String hash) throws UnavailableException {
        byte[] vector = recent.get(hash);
        if (vector == null && placeOf(hash) != HashPlaces.NONE) {
            fetch(placeOf(hash));
            vector = recent.get(hash);
        }
        return Optional.ofNullable(vector);
    }

    /** Keeps a vector at hand that was just computed. */
    void keep(String hash, byte[] vector) {
        recent.put(hash, vector);
    }

    /** The keys under which texts of an announcement lie on the topic, of all its revisions. */
    Set<String> keysOf(AnnouncementId id) throws UnavailableException {
        Set<String> keys = new LinkedHashSet<>();
        read(List.of(partition(Partitions.of(id.value(), Topics.EMBEDDED))), record -> {
            if (RecordKey.announcement(record.key()).equals(id.value())) {
                if (record.value() == null) {
                    keys.remove(record.key());
                } else {
                    keys.add(record.key());
                }
            }
        });
        return keys;
    }

    private long placeOf(String hash) throws UnavailableException {
        if (!known) {
            read(
                    IntStream.range(0, Topics.EMBEDDED.partitions())
                            .mapToObj(StoredVectors::partition)
                            .toList(),
                    this::note);
            known = true;
        }
        return places.get(hash);
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        String hash = hash(record.key());
        if (hash.matches("[0-9a-f]{32}")) {
            places.put(hash, record.offset() << PARTITION_BITS | record.partition());
        }
    }

    /** Brings what lies at a place, and behind it, to hand. */
    private void fetch(long place) throws UnavailableException {
        TopicPartition partition = partition((int) (place & (1 << PARTITION_BITS) - 1));
        try {
            consumer.assign(List.of(partition));
            consumer.seek(partition, place >>> PARTITION_BITS);
            consumer.poll(POLL).forEach(this::remember);
        } catch (KafkaException e) {
            throw new UnavailableException("stored vectors cannot be read: " + e.getMessage(), e);
        }
    }

    private void remember(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            var embedded = EventCodec.decode(record.value(), AnnouncementEmbedded.class);
            recent.put(embedded.textHash(), Base64.getDecoder().decode(embedded.vector()));
        } catch (UndecodableException | IllegalArgumentException e) {
            // What cannot be read is computed again.
            recent.remove(hash(record.key()));
        }
    }

    /** All of these partitions from their beginning to where they end now. */
    private void read(List<TopicPartition> partitions, Consumer<ConsumerRecord<String, byte[]>> reader)
            throws UnavailableException {
        try {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                records.forEach(reader);
            }
        } catch (KafkaException e) {
            throw new UnavailableException("stored vectors cannot be read: " + e.getMessage(), e);
        }
    }

    private static String hash(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(Topics.EMBEDDED.name(), number);
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
