package io.tidings.query.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What the query service is told. */
@ConfigMapping(prefix = "tidings.query")
public interface QueryConfig {

    /** Elasticsearch's nodes, comma-separated; as everywhere, {@code ELASTICSEARCH_HOSTS}. */
    @WithDefault("${ELASTICSEARCH_HOSTS:localhost:9200}")
    String elasticsearchHosts();

    /** How long an answer of Elasticsearch is waited for. */
    @WithDefault("10s")
    Duration responseTimeout();

    /** Where the embed service is, {@code EMBED_URL}; without it results are ranked by words alone. */
    @WithDefault("${EMBED_URL:}")
    Optional<URI> embedUrl();

    /** How long the embed service is waited for; then results are ranked by words alone. */
    @WithDefault("1s")
    Duration embedTimeout();

    /** What a caller is told to wait while Elasticsearch is away. */
    @WithDefault("5s")
    Duration retryAfter();
}
