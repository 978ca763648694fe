package io.tidings.ingest.service;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.OutgoingMessageMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.tidings.contracts.RecordKey;
import io.tidings.contracts.Topics;
import io.tidings.ingest.ErasureNotice;
import io.tidings.ingest.LogPosition;
import io.tidings.ingest.ReceivedRecord;
import io.tidings.stage.Partitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/** Writes submissions to the received topic; what it says is written, Kafka holds. */
@ApplicationScoped
class ReceivedLog {

    private final MutinyEmitter<byte[]> emitter;
    private final BlockList blocked;
    private final IngestConfig config;
    private final ImportPace pace;

    /** The buffer needs no bound of its own: the intake gate lets in no more than fits. */
    ReceivedLog(
            @Channel("received") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            BlockList blocked,
            IngestConfig config,
            ImportPace pace) {
        this.emitter = emitter;
        this.blocked = blocked;
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

    /**
     * Appends; the result comes when all in-sync replicas hold it, the failure within {@code tidings.ingest.accept-within}.
     *
     * @throws RefusedException when it is erased for legal reasons
     */
    Uni<LogPosition> append(ReceivedRecord record) {
        blocked.check(record);
        String id = record.identity().id().value();
        String key =
                RecordKey.of(id, Long.toHexString(ThreadLocalRandom.current().nextLong()));
        return append(record.raw().bytes(), kafka(key, record.observedAt(), record.headers()));
    }

    /** Appends what is not sent by anybody; the announcement it concerns decides where it lies. */
    Uni<LogPosition> append(ErasureNotice notice, Instant now) {
        return append(notice.value(), kafka(notice.id().value(), now, notice.headers()));
    }

    private Uni<LogPosition> append(byte @Nullable [] value, OutgoingKafkaRecordMetadata<String> kafka) {
        var result = new OutgoingMessageMetadata<RecordMetadata>();
        Metadata metadata = Metadata.of(kafka, result);
        Message<byte[]> message = value == null ? Message.of(null, metadata) : Message.of(value, metadata);
        return emitter.sendMessage(message)
                .ifNoItem()
                .after(config.acceptWithin())
                .fail()
                .map(held -> position(result.getResult()))
                .onFailure()
                .transform(failure -> new AwayException("Kafka does not take submissions now", failure));
    }

    private static OutgoingKafkaRecordMetadata<String> kafka(String key, Instant at, Map<String, String> named) {
        var headers = new RecordHeaders();
        named.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(key)
                .withPartition(Partitions.of(key, Topics.RECEIVED))
                .withTimestamp(at)
                .withHeaders(headers)
                .build();
    }

    private static LogPosition position(RecordMetadata written) {
        return new LogPosition(written.partition(), written.offset());
    }
}
