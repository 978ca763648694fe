package io.tidings.search;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Where Elasticsearch listens and how long to wait for it.
 *
 * @param hosts nodes to talk to
 * @param connectTimeout for a connection
 * @param responseTimeout for an answer
 */
public record SearchServers(List<URI> hosts, Duration connectTimeout, Duration responseTimeout) {

    /** Copies the list. */
    public SearchServers {
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("at least one Elasticsearch host is needed");
        }
    }

    /**
     * Reads a list such as {@code localhost:9200,https://other:9200}; plain HTTP where no scheme is given.
     *
     * @param responseTimeout for an answer
     */
    public static SearchServers parse(String hosts, Duration responseTimeout) {
        List<URI> nodes = Arrays.stream(hosts.split(","))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .map(host -> URI.create(host.contains("://") ? host : "http://" + host))
                .toList();
        return new SearchServers(nodes, Duration.ofSeconds(2), responseTimeout);
    }
}
