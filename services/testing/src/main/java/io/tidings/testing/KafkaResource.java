package io.tidings.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a Quarkus test the real Kafka, empty when the test JVM begins. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        RealKafka.forgetEarlierModules();
        String address = RealKafka.shared();
        return Map.of("kafka.bootstrap.servers", address, "KAFKA_BOOTSTRAP_SERVERS", address);
    }

    @Override
    public void stop() {
        // The server ends with the JVM: other test classes use it too.
    }
}
