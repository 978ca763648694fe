package io.tidings.alert.service.matching;

import io.tidings.alert.service.KafkaSide;
import io.tidings.alert.service.WakeUps;
import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.Topics;
import io.tidings.search.EnrichedMessage;
import io.tidings.search.EnrichedRecord;
import io.tidings.stage.Backoff;
import io.tidings.stage.DeadLetters;
import io.tidings.stage.EnsureTopics;
import io.tidings.stage.IncomingRecords;
import io.tidings.stage.StopSignal;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** The way of a batch: every subscription is there, matched, written, set aside where it must be. Waits for what is away. */
@ApplicationScoped
class MatchingPipeline {

    static final String CONSUMER = "alert";

    private static final Logger LOG = Logger.getLogger(MatchingPipeline.class);
    private static final TopicSpec DEAD_LETTER = Topics.deadLetter(Topics.ENRICHED, CONSUMER);
    private static final long ANSWER_SECONDS = 30;

    private final SubscriptionTopic subscriptions;
    private final BatchMatcher matcher;
    private final KafkaSide kafka;
    private final Outside outside;
    private final DeadLetters deadLetters = new DeadLetters(DEAD_LETTER.name(), CONSUMER);

    MatchingPipeline(SubscriptionTopic subscriptions, BatchMatcher matcher, KafkaSide kafka, Outside outside) {
        this.subscriptions = subscriptions;
        this.matcher = matcher;
        this.kafka = kafka;
        this.outside = outside;
    }

    /** Who is told how it goes. */
    @ApplicationScoped
    static class Outside {

        private final MatchingStatus status;
        private final WakeUps wakeUps;
        private final StopSignal stop = new StopSignal();

        Outside(MatchingStatus status, WakeUps wakeUps) {
            this.status = status;
            this.wakeUps = wakeUps;
        }

        MatchingStatus status() {
            return status;
        }

        WakeUps wakeUps() {
            return wakeUps;
        }

        StopSignal stop() {
            return stop;
        }
    }

    private interface Step {
        void run() throws UnavailableException, InterruptedException;
    }

    /** Sees to the topics. */
    boolean prepare() {
        return patiently(() -> new EnsureTopics(kafka.servers())
                .ensure(List.of(Topics.ENRICHED, Topics.SUBSCRIPTIONS, Topics.ALERTS_SENT, DEAD_LETTER))
                .forEach(difference -> LOG.warnf("topic differs %s", difference)));
    }

    /** Whether the batch is durable in the ledger; false when the service stops before, and it is read again. */
    boolean work(List<ConsumerRecord<byte[], byte[]>> batch) {
        return patiently(this::awaitSubscriptions) && patiently(() -> match(batch));
    }

    void stop() {
        outside.stop().ask();
    }

    private void awaitSubscriptions() throws UnavailableException, InterruptedException {
        try {
            subscriptions.caughtUp().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new UnavailableException("the subscriptions are not all loaded yet", e);
        }
    }

    private void match(List<ConsumerRecord<byte[], byte[]>> batch) throws UnavailableException, InterruptedException {
        List<EnrichedRecord> waiting = new ArrayList<>();
        List<ProducerRecord<byte[], byte[]>> aside = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            switch (EnrichedMessage.of(IncomingRecords.of(record).key(), record.value())) {
                case EnrichedMessage.Announced announced -> waiting.add(announced.enriched());
                case EnrichedMessage.Erased erased -> {
                    flush(waiting);
                    matcher.erase(Ids.of(erased.id()));
                }
                case EnrichedMessage.Undecodable undecodable ->
                    aside.add(deadLetters.of(record, undecodable.reason(), Instant.now()));
            }
        }
        flush(waiting);
        kafka.send(aside);
        outside.status().setAside().add(aside.size());
    }

    private void flush(List<EnrichedRecord> waiting) throws UnavailableException {
        if (!waiting.isEmpty() && matcher.match(waiting)) {
            outside.wakeUps().planner().call();
        }
        waiting.clear();
    }

    /** A fault nobody thought of stops it from going on, but neither ends nor skips anything. */
    private boolean patiently(Step step) {
        Backoff backoff = Backoff.standard();
        while (!outside.stop().asked()) {
            try {
                step.run();
                outside.status().answers();
                return true;
            } catch (UnavailableException e) {
                outside.status().waits(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (RuntimeException e) {
                LOG.error("a fault of matching; it tries again", e);
                outside.status().waits("a fault of this service: " + e);
            }
            outside.stop().await(backoff.next());
        }
        return false;
    }
}
