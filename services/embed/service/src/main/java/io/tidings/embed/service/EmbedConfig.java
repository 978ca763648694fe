package io.tidings.embed.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the embed service runs. */
@ConfigMapping(prefix = "tidings.embed")
public interface EmbedConfig {

    /** Elasticsearch's nodes, comma-separated; as everywhere, {@code ELASTICSEARCH_HOSTS}. */
    @WithDefault("${ELASTICSEARCH_HOSTS:localhost:9200}")
    String elasticsearchHosts();

    /** Kafka's addresses, comma-separated; as everywhere, {@code KAFKA_BOOTSTRAP_SERVERS}. */
    @WithDefault("${kafka.bootstrap.servers:localhost:9092}")
    String bootstrapServers();

    /**
     * The consumer group, {@code EMBED_GROUP}. With another one every announcement is read anew, which fills an index that
     * was lost or deleted; vectors already computed are taken from their topic.
     */
    @WithDefault("${EMBED_GROUP:embed}")
    String group();

    /** Longest wait for an answer of Elasticsearch; after it the same announcements are tried again. */
    @WithDefault("30s")
    Duration answerTimeout();

    /** Primary shards of an index that is created. */
    @WithDefault("1")
    int shards();

    /** Replicas of an index that is created. */
    @WithDefault("0")
    int replicas();

    /** How soon at the latest a written vector is found. */
    @WithDefault("1s")
    Duration refreshInterval();

    /** Vectors that are kept at hand for texts that come again soon, such as copies. */
    @WithDefault("4096")
    int recent();
}
