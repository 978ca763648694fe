package io.tidings.index.service;

import io.tidings.contracts.Topics;
import io.tidings.stage.Backoff;
import io.tidings.stage.IncomingRecord;
import io.tidings.stage.IncomingRecords;
import io.tidings.stage.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the feed of record from its beginning, in a group of its own, into the indices that are being built. Several
 * instances share the work; the one that has the first partition leads the rebuild. What is read was already reported and,
 * where need be, set aside by the service's usual group, so that is not said again.
 */
final class RebuildReader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RebuildReader.class);
    private static final TopicPartition FIRST = new TopicPartition(Topics.ENRICHED.name(), 0);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;
    private final BatchIndexer indexer;
    private final StopSignal stop;
    private final AtomicLong read = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().name("index-rebuild-read").unstarted(this::run);
    private volatile boolean leads;

    RebuildReader(String bootstrapServers, String group, BatchIndexer indexer, StopSignal stop) {
        this.settings = settings(bootstrapServers, group);
        this.indexer = indexer;
        this.stop = stop;
    }

    void start() {
        thread.start();
    }

    /** Whether this instance leads the rebuild. */
    boolean leads() {
        return leads;
    }

    /** Records read here since the start. */
    long read() {
        return read.get();
    }

    @Override
    public void close() {
        stop.ask();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A client that has failed is made anew and goes on from what was committed. */
    private void run() {
        Backoff backoff = Backoff.standard();
        while (!stop.asked()) {
            try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
                consumer.subscribe(List.of(Topics.ENRICHED.name()));
                while (!stop.asked()) {
                    take(consumer, consumer.poll(POLL));
                    backoff.reset();
                }
            } catch (StoppingException e) {
                LOG.debug("stopped reading for the rebuild");
            } catch (KafkaException e) {
                LOG.warnf("reading for the rebuild begins again: %s", e.getMessage());
            } catch (RuntimeException e) {
                LOG.errorf(e, "reading for the rebuild failed and begins again");
            } finally {
                leads = false;
            }
            stop.await(backoff.next());
        }
    }

    private void take(KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records)
            throws StoppingException {
        leads = consumer.assignment().contains(FIRST);
        if (records.isEmpty()) {
            return;
        }
        List<IncomingRecord> batch = new ArrayList<>(records.count());
        records.forEach(record -> batch.add(IncomingRecords.of(record)));
        indexer.index(batch);
        consumer.commitSync();
        read.addAndGet(batch.size());
    }

    private static Map<String, Object> settings(String bootstrapServers, String group) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("group.id", group);
        settings.put("client.id", "index-rebuild");
        settings.put("key.deserializer", ByteArrayDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        // An instance that was killed must not keep its partitions for long.
        settings.put("session.timeout.ms", 10_000);
        settings.put("max.poll.records", 200);
        settings.put("fetch.max.bytes", 4 * 1024 * 1024);
        settings.put("max.partition.fetch.bytes", 512 * 1024);
        settings.put("enable.metrics.push", false);
        return settings;
    }
}
