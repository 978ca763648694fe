package io.tidings.index.service;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Where the enriched topic comes in, one batch at a time. */
@ApplicationScoped
class EnrichedChannel {

    static final String NAME = "enriched";

    private final IndexRuntime runtime;

    EnrichedChannel(IndexRuntime runtime) {
        this.runtime = runtime;
    }

    @Incoming(NAME)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> take(Message<List<byte[]>> message) {
        @SuppressWarnings("unchecked")
        ConsumerRecords<byte[], byte[]> records = message.getMetadata(IncomingKafkaRecordBatchMetadata.class)
                .orElseThrow()
                .getRecords();
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>(records.count());
        records.forEach(batch::add);
        return runtime.pipeline().take(batch, message::ack);
    }
}
