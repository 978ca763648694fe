package io.tidings.alert.service.matching;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Where the enriched topic comes in, one batch at a time; its offsets go when the ledger has it. */
@ApplicationScoped
class EnrichedChannel {

    private static final Logger LOG = Logger.getLogger(EnrichedChannel.class);
    private static final long DRAIN_SECONDS = 5;

    private final MatchingPipeline pipeline;
    private final SubscriptionTopic subscriptions;
    private final MatchingStatus status;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("match").factory());

    EnrichedChannel(MatchingPipeline pipeline, SubscriptionTopic subscriptions, MatchingStatus status) {
        this.pipeline = pipeline;
        this.subscriptions = subscriptions;
        this.status = status;
    }

    /** Before the channel opens. */
    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        worker.execute(() -> {
            if (pipeline.prepare()) {
                subscriptions.start();
                status.started();
            }
        });
    }

    /** Before the channel closes, so that what is finished is also committed. */
    void onStop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("stopped before everything in hand was matched; it will be read again");
        }
        pipeline.stop();
        subscriptions.close();
    }

    @Incoming("enriched")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> take(Message<List<byte[]>> message) {
        @SuppressWarnings("unchecked")
        ConsumerRecords<byte[], byte[]> records = message.getMetadata(IncomingKafkaRecordBatchMetadata.class)
                .orElseThrow()
                .getRecords();
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>(records.count());
        records.forEach(batch::add);
        return CompletableFuture.supplyAsync(() -> pipeline.work(batch), worker)
                .thenCompose(done -> done ? message.ack() : CompletableFuture.completedFuture(null));
    }
}
