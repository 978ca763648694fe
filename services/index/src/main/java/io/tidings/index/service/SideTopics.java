package io.tidings.index.service;

import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.contracts.Topics;
import io.tidings.index.service.BatchIndexer.Indexed;
import io.tidings.index.service.IndexStatus.Need;
import io.tidings.stage.Backoff;
import io.tidings.stage.DeadLetters;
import io.tidings.stage.IncomingRecords;
import io.tidings.stage.ProgressReports;
import io.tidings.stage.StopSignal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** What the service itself publishes: dead letters and progress. Returns only when Kafka holds it. */
final class SideTopics {

    static final String STAGE = "index";

    private final Producer<byte[], byte[]> producer;
    private final IndexStatus status;
    private final StopSignal stop;
    private final InstantSource clock;
    private final DeadLetters deadLetters =
            new DeadLetters(Topics.deadLetter(Topics.ENRICHED, STAGE).name(), STAGE);
    private final ProgressReports reports = new ProgressReports(STAGE);

    SideTopics(Producer<byte[], byte[]> producer, IndexStatus status, StopSignal stop, InstantSource clock) {
        this.producer = producer;
        this.status = status;
        this.stop = stop;
        this.clock = clock;
    }

    void setAside(List<ConsumerRecord<byte[], byte[]>> batch, Indexed indexed) throws StoppingException {
        Instant now = clock.instant();
        publish(indexed.setAside().stream()
                .map(aside -> deadLetters.of(batch.get(aside.position()), aside.reason(), now))
                .toList());
    }

    void report(List<Step> steps, ConsumerRecord<byte[], byte[]> first) throws StoppingException {
        if (!steps.isEmpty()) {
            publish(List.of(reports.of(steps, IncomingRecords.of(first), clock.instant())));
        }
    }

    private void publish(List<ProducerRecord<byte[], byte[]>> records) throws StoppingException {
        Backoff backoff = Backoff.standard();
        while (!records.isEmpty() && !sent(records)) {
            stop.await(backoff.next());
            if (stop.asked()) {
                throw new StoppingException();
            }
        }
    }

    /** All or, to be tried again, not all; readers of both topics bear repetition. */
    private boolean sent(List<ProducerRecord<byte[], byte[]>> records) {
        try {
            List<Future<?>> sends = new ArrayList<>();
            records.forEach(record -> sends.add(producer.send(record)));
            for (Future<?> send : sends) {
                send.get();
            }
            status.answers(Need.KAFKA);
            return true;
        } catch (ExecutionException | KafkaException e) {
            status.misses(Need.KAFKA, "Kafka does not take reports: " + e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
