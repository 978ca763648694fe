package io.tidings.index.service;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.contracts.Topics;
import io.tidings.index.service.IndexPipeline.IndexParts;
import io.tidings.index.service.IndexPipeline.Signals;
import io.tidings.search.IndexGenerations;
import io.tidings.search.IndexSettings;
import io.tidings.search.IndexSetup;
import io.tidings.search.SearchConnection;
import io.tidings.search.SearchServers;
import io.tidings.stage.EnsureTopics;
import io.tidings.stage.StopSignal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/** Puts the pipeline together and ends it in good order. */
@ApplicationScoped
class IndexRuntime {

    private static final Logger LOG = Logger.getLogger(IndexRuntime.class);

    private final IndexConfig config;
    private final Signals signals = new Signals(new StopSignal(), new StopSignal());
    private final SearchConnection connection;
    private final IndexGenerations generations;
    private final Producer<byte[], byte[]> producer;
    private final IndexPipeline pipeline;

    IndexRuntime(IndexConfig config, IndexStatus status) {
        this.config = config;
        this.connection = SearchConnection.to(SearchServers.parse(config.elasticsearchHosts(), config.answerTimeout()));
        this.generations = new IndexGenerations(connection, settings());
        this.producer = new KafkaProducer<>(
                producerSettings(config.bootstrapServers()), new ByteArraySerializer(), new ByteArraySerializer());
        this.pipeline = new IndexPipeline(parts(status), status, signals);
    }

    IndexPipeline pipeline() {
        return pipeline;
    }

    SearchConnection connection() {
        return connection;
    }

    IndexGenerations generations() {
        return generations;
    }

    /** Before the channel opens. */
    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        pipeline.start();
    }

    /** Before the channel closes, so that what is finished is also committed. */
    void onStop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        if (!pipeline.close(config.drain())) {
            LOG.warn("stopped before everything in hand was finished; it will be read again");
        }
        producer.close(Duration.ofSeconds(1));
        connection.close();
    }

    private IndexParts parts(IndexStatus status) {
        var targets = new WriteTargets(connection, generations);
        var writer = new PatientWriter(targets::now, status, signals.stop());
        var side = new SideTopics(producer, status, signals.stop(), InstantSource.system());
        var pace = new RefreshRounds.Pace(signals.closing(), config.refreshPause(), config.openBatches());
        return new IndexParts(
                new IndexPreparation(
                        new EnsureTopics(config.bootstrapServers()),
                        new IndexSetup(connection, settings()),
                        status,
                        signals.stop()),
                new BatchIndexer(writer, status),
                side,
                new RefreshRounds(writer, side, status, pace));
    }

    private IndexSettings settings() {
        return new IndexSettings(config.shards(), config.replicas(), config.refreshInterval());
    }

    private static Map<String, Object> producerSettings(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "client.id",
                "index-side",
                "linger.ms",
                5L,
                // With more, a broker that has just started may take a second request before the first (KAFKA-15591).
                "max.in.flight.requests.per.connection",
                1,
                "delivery.timeout.ms",
                20_000,
                "request.timeout.ms",
                5_000,
                "max.block.ms",
                10_000L,
                "compression.type",
                "zstd",
                "max.request.size",
                Topics.MAX_RECORD_BYTES,
                "enable.metrics.push",
                false);
    }
}
