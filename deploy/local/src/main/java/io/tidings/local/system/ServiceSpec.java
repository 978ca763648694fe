package io.tidings.local.system;

import java.util.List;
import java.util.Set;

/**
 * A service of ours, as it is run everywhere.
 *
 * @param name {@code ingest}; also the name of its consumer group and its container
 * @param module folder of its module from the repository's root
 * @param port the port it is known by
 * @param needs the servers it cannot start without
 */
public record ServiceSpec(String name, String module, int port, Set<String> needs) {

    /** Services that run only where they are asked for; everything else works without them. */
    public static final Set<String> OPTIONAL = Set.of("embed");

    /** Copies the set. */
    public ServiceSpec {
        needs = Set.copyOf(needs);
    }

    /** Every service there is; a new one is one more line. */
    public static List<ServiceSpec> all() {
        return List.of(
                new ServiceSpec("ingest", "services/ingest/service", 8081, Set.of("kafka", "postgres")),
                new ServiceSpec("classify", "services/classify/service", 8082, Set.of("kafka")),
                new ServiceSpec("enrich", "services/enrich/service", 8083, Set.of("kafka")),
                new ServiceSpec("index", "services/index", 8084, Set.of("kafka", "elasticsearch")),
                new ServiceSpec("query", "services/query", 8085, Set.of("elasticsearch")),
                new ServiceSpec("embed", "services/embed/service", 8087, Set.of("kafka", "elasticsearch")),
                new ServiceSpec(
                        "alert", "services/alert/service", 8086, Set.of("kafka", "postgres", "elasticsearch", "mail")));
    }
}
