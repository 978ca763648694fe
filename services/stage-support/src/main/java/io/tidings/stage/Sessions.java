package io.tidings.stage;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Opens sessions; closes again what was half open when the broker did not answer. */
@FunctionalInterface
interface Sessions {

    /** A session that has joined the group. */
    StageSession open();

    static Sessions onKafka(Stage stage, StageSettings settings) {
        return () -> {
            var producer = new KafkaProducer<>(
                    ClientSettings.producer(stage.name(), settings),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
            StageSession session = null;
            try {
                var consumer = new KafkaConsumer<>(
                        ClientSettings.consumer(stage.name(), settings),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                session = new StageSession(consumer, producer);
                session.join(stage.input().name());
                return session;
            } catch (RuntimeException e) {
                close(session == null ? producer : session);
                throw e;
            }
        };
    }

    private static void close(AutoCloseable halfOpen) {
        try {
            halfOpen.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot close a Kafka client", e);
        }
    }
}
