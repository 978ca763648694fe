package io.tidings.testing;

import io.tidings.servers.KafkaServer;
import io.tidings.servers.ServersForTests;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Real Kafka for tests. Topics and groups of tests that share it need unique names ({@link TestNames}). */
public final class RealKafka {

    private static final SharedServer SHARED =
            new SharedServer("kafka", folder -> ServersForTests.kafka(folder.data(), folder.log()));

    private RealKafka() {}

    /** Bootstrap servers of the Kafka that all tests of this JVM share; started at first use. */
    public static String shared() {
        return SHARED.address();
    }

    /** A Kafka of the test's own, not yet started, on a free port: to be killed, suspended and restarted. */
    public static KafkaServer own(Path folder) {
        return ServersForTests.kafka(folder.resolve("kafka"), folder.resolve("kafka.log"));
    }

    /** Removes what earlier modules left on a broker that several use one after the other. */
    static void forgetEarlierModules() {
        SHARED.emptyOnce(RealKafka::deleteAllTopicsAndGroups);
    }

    private static void deleteAllTopicsAndGroups(String address) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            KafkaCleaning.deleteTopics(admin);
            KafkaCleaning.deleteGroups(admin);
        }
    }
}
