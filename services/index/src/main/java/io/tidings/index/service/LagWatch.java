package io.tidings.index.service;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.tidings.index.service.IndexStatus.Need;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks Kafka now and then how much is left. A consumer whose broker is away just reads nothing; only a question that must be
 * answered tells that from a quiet day.
 */
@ApplicationScoped
class LagWatch {

    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(4);

    private final KafkaClientService clients;
    private final IndexStatus status;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-lag").factory());

    LagWatch(KafkaClientService clients, IndexStatus status) {
        this.clients = clients;
        this.status = status;
    }

    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        clock.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void look() {
        KafkaConsumer<byte[], byte[]> consumer = clients.getConsumer(EnrichedChannel.NAME);
        if (consumer == null) {
            return;
        }
        try {
            status.unread(consumer.runOnPollingThread(LagWatch::unread).await().atMost(ANSWER.multipliedBy(3)));
            status.answers(Need.KAFKA);
        } catch (RuntimeException e) {
            status.misses(Need.KAFKA, "Kafka does not answer: " + e.getMessage());
        }
    }

    private static long unread(Consumer<byte[], byte[]> consumer) {
        long unread = 0;
        for (var end : consumer.endOffsets(consumer.assignment(), ANSWER).entrySet()) {
            TopicPartition partition = end.getKey();
            unread += Math.max(0, end.getValue() - consumer.position(partition, ANSWER));
        }
        return unread;
    }
}
