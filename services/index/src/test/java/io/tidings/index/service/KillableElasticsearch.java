package io.tidings.index.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.tidings.servers.ElasticsearchServer;
import io.tidings.testing.RealElasticsearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** An Elasticsearch of the test's own, to be killed and started again. */
public final class KillableElasticsearch implements QuarkusTestResourceLifecycleManager {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private ElasticsearchServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = RealElasticsearch.own(Files.createTempDirectory(Path.of("target"), "killable-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start();
        server.awaitReady(PATIENCE);
        return Map.of("ELASTICSEARCH_HOSTS", server.address());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(KillableElasticsearch.class));
    }

    String address() {
        return server.address();
    }

    void kill() {
        server.kill();
    }

    void startAgain() {
        server.start();
        server.awaitReady(PATIENCE);
    }

    @Override
    public void stop() {
        server.kill();
    }
}
