package io.tidings.index.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the index service runs. */
@ConfigMapping(prefix = "tidings.index")
public interface IndexConfig {

    /** Elasticsearch's nodes, comma-separated, {@code ELASTICSEARCH_HOSTS}; plain HTTP where no scheme is given. */
    @WithDefault("${ELASTICSEARCH_HOSTS:localhost:9200}")
    String elasticsearchHosts();

    /** Kafka's addresses, comma-separated, {@code KAFKA_BOOTSTRAP_SERVERS}. */
    @WithDefault("${kafka.bootstrap.servers:localhost:9092}")
    String bootstrapServers();

    /** Longest wait for an answer to a bulk request; after it the same records are tried again. */
    @WithDefault("30s")
    Duration answerTimeout();

    /** Primary shards of an index that is created. */
    @WithDefault("1")
    int shards();

    /** Replicas of an index that is created. */
    @WithDefault("0")
    int replicas();

    /** How soon at the latest a written announcement is found when nobody asks for a refresh. */
    @WithDefault("1s")
    Duration refreshInterval();

    /** Pause between two refreshes under load; the first one comes at once. */
    @WithDefault("500ms")
    Duration refreshPause();

    /** Batches that may wait for a refresh before the next one is taken; bounds the heap. */
    @WithDefault("6")
    int openBatches();

    /** Without progress for so long while there is work and nothing known is away, liveness fails. */
    @WithDefault("180s")
    Duration stuckAfter();

    /** How long stopping may take. */
    @WithDefault("8s")
    Duration drain();
}
