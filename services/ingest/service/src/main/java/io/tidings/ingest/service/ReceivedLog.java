package io.tidings.ingest.service;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.OutgoingMessageMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.tidings.ingest.LogPosition;
import io.tidings.ingest.ReceivedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Writes submissions to the received topic; what it says is written, Kafka holds. */
@ApplicationScoped
class ReceivedLog {

    private final MutinyEmitter<byte[]> emitter;
    private final IngestConfig config;
    private final ImportPace pace;

    /** The buffer needs no bound of its own: the intake gate lets in no more than fits. */
    ReceivedLog(
            @Channel("received") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            IngestConfig config,
            ImportPace pace) {
        this.emitter = emitter;
        this.config = config;
        this.pace = pace;
    }

    /**
     * What is history goes in only when there is room behind the live ones.
     *
     * @throws AwayException when there is none for long
     */
    void awaitTurnOfHistory() {
        pace.awaitTurn();
    }

    /** Appends; the result comes when all in-sync replicas hold it, the failure within {@code tidings.ingest.accept-within}. */
    Uni<LogPosition> append(ReceivedRecord record) {
        var result = new OutgoingMessageMetadata<RecordMetadata>();
        Message<byte[]> message = Message.of(record.raw().bytes(), Metadata.of(kafka(record), result));
        return emitter.sendMessage(message)
                .ifNoItem()
                .after(config.acceptWithin())
                .fail()
                .map(held -> position(result.getResult()))
                .onFailure()
                .transform(failure -> new AwayException("Kafka does not take submissions now", failure));
    }

    private static OutgoingKafkaRecordMetadata<String> kafka(ReceivedRecord record) {
        var headers = new RecordHeaders();
        record.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(record.identity().id().value())
                .withTimestamp(record.observedAt())
                .withHeaders(headers)
                .build();
    }

    private static LogPosition position(RecordMetadata written) {
        return new LogPosition(written.partition(), written.offset());
    }
}
