package io.tidings.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a Quarkus test the real Elasticsearch, empty when the test JVM begins. */
public final class ElasticsearchResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        RealElasticsearch.forgetEarlierModules();
        String address = RealElasticsearch.shared();
        return Map.of("quarkus.elasticsearch.hosts", address, "ELASTICSEARCH_HOSTS", address);
    }

    @Override
    public void stop() {
        // The server ends with the JVM: other test classes use it too.
    }
}
