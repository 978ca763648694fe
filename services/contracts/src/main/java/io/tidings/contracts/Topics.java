package io.tidings.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every topic, by name and with the settings it is created with. One service writes each. */
public final class Topics {

    /** All announcement topics have the same number of partitions and the same key, so order holds end to end. */
    public static final int PARTITIONS = 24;

    /** Largest record on every other topic: a 1 MB body with escapes and evidence. */
    public static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

    /** Largest record of what sources sent: a document of 25 MB with what is stated beside it. */
    public static final int MAX_RECEIVED_BYTES = 26 * 1024 * 1024;

    /**
     * What sources sent, as bytes. Written by ingest. Kept for ever: reading again is a replay. Compacted all the same, by
     * keys that name single records ({@link RecordKey}), so that nothing goes but what a legal erasure takes away, and that
     * within 28 days: a segment is closed after a week, and worked through three weeks later at the latest.
     */
    public static final TopicSpec RECEIVED =
            sized(topic("announcements.received.v1", PARTITIONS, keptButErasable()), MAX_RECEIVED_BYTES);

    /** {@link AnnouncementIngested}. Written by ingest. */
    public static final TopicSpec INGESTED = topic("announcements.ingested.v1", PARTITIONS, kept(Duration.ofDays(30)));

    /** {@link AnnouncementClassified}. Written by classify. */
    public static final TopicSpec CLASSIFIED =
            topic("announcements.classified.v1", PARTITIONS, kept(Duration.ofDays(30)));

    /** {@link AnnouncementEnriched}, the feed of record. Written by enrich. Compacted; every revision stays 30 days. */
    public static final TopicSpec ENRICHED =
            topic("announcements.enriched.v1", PARTITIONS, compacted(Duration.ofDays(30)));

    /** {@link AnnouncementsProgressed}. Written by every stage. */
    public static final TopicSpec PROGRESS = topic("announcements.progress.v1", 6, kept(Duration.ofDays(7)));

    /** {@link SubscriptionChanged}, what is looked for. Written by alert. Compacted; a deletion stays 30 days. */
    public static final TopicSpec SUBSCRIPTIONS = topic("alerts.subscriptions.v1", 6, latest(Duration.ofDays(30)));

    /** {@link AlertSent}. Written by alert. Key = owner; holds no text. */
    public static final TopicSpec ALERTS_SENT = topic("alerts.sent.v1", 6, kept(Duration.ofDays(30)));

    /**
     * {@link AnnouncementEmbedded}, for ranking by meaning. Written by embed, where that runs. Keys are announcement id and
     * hash of the text ({@link RecordKey}), so that what was computed is found again and an erasure reaches every text.
     */
    public static final TopicSpec EMBEDDED =
            topic("announcements.embedded.v1", PARTITIONS, compacted(Duration.ofDays(1)));

    private static final String DEAD_LETTER = ".dead-letter";

    private static final String DAY = "86400000";

    private static final String MAX_MESSAGE_BYTES = "max.message.bytes";

    private Topics() {}

    /** Every topic but the dead letters. */
    public static List<TopicSpec> all() {
        return List.of(RECEIVED, INGESTED, CLASSIFIED, ENRICHED, PROGRESS, EMBEDDED, SUBSCRIPTIONS, ALERTS_SENT);
    }

    /**
     * Where a consumer sets aside what it can never process: the original bytes, with the reason as a header. Keys name
     * single records ({@link RecordKey}); what is legally erased goes within eight days.
     */
    public static TopicSpec deadLetter(TopicSpec topic, String consumer) {
        TopicSpec aside = topic(topic.name() + "." + consumer + DEAD_LETTER, 1, setAside(Duration.ofDays(365)));
        return sized(aside, maxRecordBytes(topic));
    }

    /** Largest record that a topic takes. */
    public static int maxRecordBytes(TopicSpec topic) {
        String stated = topic.settings().get(MAX_MESSAGE_BYTES);
        return stated == null ? MAX_RECORD_BYTES : Integer.parseInt(stated);
    }

    private static TopicSpec sized(TopicSpec topic, int maxBytes) {
        var settings = new java.util.HashMap<>(topic.settings());
        settings.put(MAX_MESSAGE_BYTES, Integer.toString(maxBytes));
        return new TopicSpec(topic.name(), topic.partitions(), settings);
    }

    /** Whether a topic is somebody's dead letter. */
    public static boolean isDeadLetter(String topic) {
        return topic.endsWith(DEAD_LETTER);
    }

    private static TopicSpec topic(String name, int partitions, Map<String, String> cleanup) {
        var settings = new java.util.HashMap<>(cleanup);
        settings.put("compression.type", "zstd");
        settings.put(MAX_MESSAGE_BYTES, Integer.toString(MAX_RECORD_BYTES));
        return new TopicSpec(name, partitions, settings);
    }

    /** A segment goes when its newest record is too old, so segments of a day keep to the time within a day. */
    private static Map<String, String> kept(Duration retention) {
        return Map.of("cleanup.policy", "delete", "retention.ms", millis(retention), "segment.ms", DAY);
    }

    private static Map<String, String> compacted(Duration window) {
        return Map.of(
                "cleanup.policy",
                "compact",
                "min.compaction.lag.ms",
                millis(window),
                "max.compaction.lag.ms",
                millis(window.plusDays(1)),
                "delete.retention.ms",
                millis(window),
                "segment.ms",
                DAY);
    }

    private static Map<String, String> latest(Duration tombstones) {
        return Map.of("cleanup.policy", "compact", "delete.retention.ms", millis(tombstones), "segment.ms", DAY);
    }

    /** Tombstones stay, so that a reading from the beginning knows of every erasure. */
    private static Map<String, String> keptButErasable() {
        return Map.of(
                "cleanup.policy",
                "compact",
                "max.compaction.lag.ms",
                millis(Duration.ofDays(21)),
                "delete.retention.ms",
                millis(Duration.ofDays(3650)),
                "segment.ms",
                millis(Duration.ofDays(7)));
    }

    private static Map<String, String> setAside(Duration retention) {
        return Map.of(
                "cleanup.policy",
                "compact,delete",
                "retention.ms",
                millis(retention),
                "max.compaction.lag.ms",
                millis(Duration.ofDays(7)),
                "segment.ms",
                DAY);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
