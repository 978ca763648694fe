package io.tidings.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every topic, by name and with the settings it is created with. One service writes each. */
public final class Topics {

    /** All announcement topics have the same number of partitions and the same key, so order holds end to end. */
    public static final int PARTITIONS = 24;

    /** Largest record on an announcement topic: a 1 MB body with escapes and evidence, a 5 MB page as received. */
    public static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

    /** What sources sent, as bytes. Written by ingest. Kept long: reading again is a replay. */
    public static final TopicSpec RECEIVED =
            topic("announcements.received.v1", PARTITIONS, kept(Duration.ofDays(3650)));

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

    private Topics() {}

    /** Every topic but the dead letters. */
    public static List<TopicSpec> all() {
        return List.of(RECEIVED, INGESTED, CLASSIFIED, ENRICHED, PROGRESS);
    }

    /** Where a consumer sets aside what it can never process: the original bytes, with the reason as a header. */
    public static TopicSpec deadLetter(TopicSpec topic, String consumer) {
        return topic(topic.name() + "." + consumer + ".dead-letter", 1, kept(Duration.ofDays(365)));
    }

    private static TopicSpec topic(String name, int partitions, Map<String, String> cleanup) {
        var settings = new java.util.HashMap<>(cleanup);
        settings.put("compression.type", "zstd");
        settings.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
        return new TopicSpec(name, partitions, settings);
    }

    private static Map<String, String> kept(Duration retention) {
        return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retention.toMillis()));
    }

    private static Map<String, String> compacted(Duration window) {
        String millis = Long.toString(window.toMillis());
        return Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", millis, "delete.retention.ms", millis);
    }
}
