package io.tidings.stage;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records for tests, as Kafka gives them. */
final class Records {

    static final String TOPIC = "things.happened.v1";
    static final String ID = "0123456789abcdef0123456789abcdef";

    private Records() {}

    static ConsumerRecord<byte[], byte[]> at(int partition, long offset, String value) {
        return at(partition, offset, bytes(value), new RecordHeaders());
    }

    static ConsumerRecord<byte[], byte[]> at(int partition, long offset, byte[] value, Headers headers) {
        return new ConsumerRecord<>(
                TOPIC,
                partition,
                offset,
                1_000L,
                TimestampType.CREATE_TIME,
                ID.length(),
                value == null ? -1 : value.length,
                bytes(ID),
                value,
                headers,
                Optional.of(7));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static String header(Headers headers, String name) {
        return text(headers.lastHeader(name).value());
    }
}
