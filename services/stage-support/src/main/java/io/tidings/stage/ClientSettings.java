package io.tidings.stage;

import io.tidings.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The settings of the two clients; each is there for a fault that was seen. */
final class ClientSettings {

    /** Bounds what a fetch brings into the heap; Kafka's own default is 50 MB. */
    private static final int FETCH_BYTES = 8 << 20;

    /** With more, a broker that has just started may take a partition's second request before its first (KAFKA-15591). */
    private static final int ONE_AFTER_THE_OTHER = 1;

    private ClientSettings() {}

    static Map<String, Object> consumer(String stage, StageSettings settings) {
        Map<String, Object> all = new HashMap<>(consumerPatience(settings.timeouts()));
        all.put(ConsumerConfig.GROUP_ID_CONFIG, stage);
        all.put(ConsumerConfig.CLIENT_ID_CONFIG, slot(stage, settings));
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        all.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        all.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.limits().records());
        all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        all.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return all;
    }

    private static Map<String, Object> consumerPatience(StageSettings.Timeouts timeouts) {
        return Map.of(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                millis(timeouts.session()),
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                millis(timeouts.session().dividedBy(4)),
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                millis(timeouts.longestBatch()),
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                millis(timeouts.session()),
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                millis(timeouts.block()));
    }

    static Map<String, Object> producer(String stage, StageSettings settings) {
        var timeouts = settings.timeouts();
        return Map.ofEntries(
                Map.entry(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()),
                Map.entry(ProducerConfig.TRANSACTIONAL_ID_CONFIG, slot(stage, settings)),
                Map.entry(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, millis(timeouts.transaction())),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(timeouts.delivery())),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(timeouts.request())),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) millis(timeouts.block())),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 5L),
                Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, ONE_AFTER_THE_OTHER),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10),
                Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd"),
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECEIVED_BYTES),
                Map.entry(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false));
    }

    /** The transactional id. */
    static String slot(String stage, StageSettings settings) {
        return stage + "-" + settings.instance();
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
