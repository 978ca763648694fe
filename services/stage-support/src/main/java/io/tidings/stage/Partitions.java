package io.tidings.stage;

import io.tidings.contracts.RecordKey;
import io.tidings.contracts.TopicSpec;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Where a record lies: by its announcement, so that all records of one announcement keep their order. */
public final class Partitions {

    private Partitions() {}

    /** The partition of a key; for a plain announcement id the one that Kafka's own clients choose. */
    public static int of(String key, TopicSpec topic) {
        byte[] announcement = RecordKey.announcement(key).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(announcement)) % topic.partitions();
    }
}
