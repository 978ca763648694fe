package io.tidings.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.Topics;
import io.tidings.servers.FreePorts;
import io.tidings.stage.EnsureTopics.Difference;
import io.tidings.testing.RealKafka;
import io.tidings.testing.TestNames;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class EnsureTopicsIT {

    private final EnsureTopics topics = new EnsureTopics(RealKafka.shared());

    @Test
    void everyTopicIsCreatedAsSpecifiedAndAskingAgainChangesNothing() throws Exception {
        List<TopicSpec> all = Topics.all();

        assertThat(topics.ensure(all)).isEmpty();
        assertThat(topics.ensure(all)).isEmpty();
    }

    @Test
    void aTopicThatIsOtherwiseIsReportedAndLeftAlone() throws Exception {
        String name = TestNames.unique("other");
        topics.ensure(List.of(new TopicSpec(name, 3, Map.of("retention.ms", "1000"))));

        var differences = topics.ensure(
                List.of(new TopicSpec(name, 6, Map.of("retention.ms", "2000", "cleanup.policy", "delete"))));

        assertThat(differences)
                .containsExactly(
                        new Difference(name, "partitions", "6", "3"),
                        new Difference(name, "retention.ms", "2000", "1000"));
        assertThat(partitions(name)).isEqualTo(3);
    }

    @Test
    void aMissingBrokerIsSomethingToWaitFor() {
        var nobody = new EnsureTopics("localhost:" + FreePorts.take());

        assertThatThrownBy(() -> nobody.ensure(Topics.all())).isInstanceOf(UnavailableException.class);
    }

    private static int partitions(String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.shared()))) {
            return admin.describeTopics(List.of(name))
                    .allTopicNames()
                    .get()
                    .get(name)
                    .partitions()
                    .size();
        }
    }
}
