package io.tidings.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Topics;
import io.tidings.servers.KafkaServer;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class RealKafkaIT {

    @Test
    void isOneServerForAllTestsAndKnownToQuarkusTests() {
        String address = RealKafka.shared();

        assertThat(RealKafka.shared()).isEqualTo(address);
        assertThat(new KafkaResource().start())
                .containsEntry("kafka.bootstrap.servers", address)
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", address);
    }

    @Test
    void takesOurTopicsWithTheirSettings() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.shared()))) {
            String name = TestNames.unique("enriched");
            var topic = new NewTopic(name, Topics.ENRICHED.partitions(), (short) 1).configs(Topics.ENRICHED.settings());

            admin.createTopics(List.of(topic)).all().get();

            assertThat(admin.describeTopics(List.of(name))
                            .allTopicNames()
                            .get()
                            .get(name)
                            .partitions())
                    .hasSize(Topics.PARTITIONS);
        }
    }

    @Test
    void cleaningLeavesNoTopicAndNoGroup() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.shared()))) {
            admin.createTopics(List.of(new NewTopic(TestNames.unique("old"), 1, (short) 1)))
                    .all()
                    .get();

            KafkaCleaning.deleteTopics(admin);
            KafkaCleaning.deleteGroups(admin);

            assertThat(admin.listTopics().names().get()).isEmpty();
            assertThat(admin.listGroups().all().get()).isEmpty();
        }
    }

    @Test
    void brokerTakesTheLargestRecordOfAnyTopic() {
        assertThat(KafkaServer.MAX_RECORD_BYTES).isGreaterThan(Topics.MAX_RECEIVED_BYTES);
    }
}
