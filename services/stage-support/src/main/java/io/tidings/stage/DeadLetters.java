package io.tidings.stage;

import io.tidings.contracts.DeadLetterHeaders;
import io.tidings.contracts.RecordKey;
import io.tidings.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Records that can never be worked on: as they were, with the reason as headers. The key names the one record, so that
 * compaction keeps each of them, and setting aside twice is once.
 */
public final class DeadLetters {

    private final String topic;
    private final String stage;

    /**
     * @param topic the dead letter
     * @param stage name of the service that sets aside
     */
    public DeadLetters(String topic, String stage) {
        this.topic = topic;
        this.stage = stage;
    }

    /** The record to publish in place of this one. */
    public ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record, String reason, Instant at) {
        Headers headers = own(record);
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (record.key() != null) {
            add(headers, DeadLetterHeaders.KEY, key);
        }
        add(headers, DeadLetterHeaders.REASON, reason);
        add(headers, DeadLetterHeaders.TOPIC, record.topic());
        add(headers, DeadLetterHeaders.PARTITION, Integer.toString(record.partition()));
        add(headers, DeadLetterHeaders.OFFSET, Long.toString(record.offset()));
        add(headers, DeadLetterHeaders.TIME, at.toString());
        add(headers, DeadLetterHeaders.STAGE, stage);
        byte[] own =
                RecordKey.of(key, record.partition() + "-" + record.offset()).getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, null, own, value(record, headers), headers);
    }

    /** Its own headers, without those of an earlier stay in a dead letter. */
    private static Headers own(ConsumerRecord<?, ?> record) {
        Headers headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
                headers.add(header);
            }
        }
        return headers;
    }

    /** A record nobody can publish must not stop the ones behind it: its bytes stay where they are. */
    private static byte @Nullable [] value(ConsumerRecord<byte[], byte[]> record, Headers headers) {
        boolean received = record.topic().equals(Topics.RECEIVED.name());
        int largest = received ? RecordSize.LARGEST_RECEIVED : RecordSize.LARGEST;
        if (RecordSize.of(record.key(), record.value(), headers) <= largest) {
            return record.value();
        }
        add(headers, DeadLetterHeaders.OMITTED_BYTES, Integer.toString(record.serializedValueSize()));
        return new byte[0];
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
