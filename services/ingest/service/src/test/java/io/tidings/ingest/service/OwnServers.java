package io.tidings.ingest.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.tidings.servers.KafkaServer;
import io.tidings.servers.PostgresServer;
import io.tidings.servers.RealServer;
import io.tidings.testing.RealKafka;
import io.tidings.testing.RealPostgres;
import io.tidings.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Servers that a test may take away and give back. */
public final class OwnServers implements QuarkusTestResourceLifecycleManager {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private KafkaServer kafka;
    private PostgresServer postgres;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("tidings-ingest-outage-");
            kafka = RealKafka.own(folder);
            postgres = RealPostgres.own(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(kafka);
        begin(postgres);
        TestDatabase database = RealPostgres.on(postgres);
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", kafka.address());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.address());
        settings.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", database.user());
        settings.put("quarkus.datasource.password", database.password());
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(kafka, new TestInjector.MatchesType(KafkaServer.class));
        injector.injectIntoFields(postgres, new TestInjector.MatchesType(PostgresServer.class));
    }

    public static void begin(RealServer server) {
        server.start();
        server.awaitReady(PATIENCE);
    }

    @Override
    public void stop() {
        kafka.kill();
        postgres.kill();
    }
}
