package io.tidings.stage;

import io.tidings.contracts.TopicSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics that are missing, with the settings of their specification; any number of services may do so at once.
 * Never changes a topic that is there: another number of partitions would send a key elsewhere than before.
 */
public final class EnsureTopics {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LOOKS = 200;

    private final String bootstrapServers;

    /** @param bootstrapServers Kafka's addresses, comma-separated */
    public EnsureTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * A topic that is there and is not as specified.
     *
     * @param topic its name
     * @param setting {@code partitions} or a Kafka topic setting
     * @param specified what it should be
     * @param found what it is
     */
    public record Difference(String topic, String setting, String specified, String found) {}

    /**
     * Creates what is missing.
     *
     * @return where the topics that are there differ from their specification
     * @throws UnavailableException when Kafka does not answer or refuses
     */
    public List<Difference> ensure(Collection<TopicSpec> topics) throws UnavailableException {
        try (Admin admin = Admin.create(settings())) {
            Set<String> names = done(admin.listTopics().names());
            Map<Boolean, List<TopicSpec>> present =
                    topics.stream().collect(Collectors.partitioningBy(topic -> names.contains(topic.name())));
            create(admin, present.get(false));
            awaitKnown(admin, present.get(false));
            List<Difference> differences = new ArrayList<>(partitions(admin, present.get(true)));
            differences.addAll(configuration(admin, present.get(true)));
            return differences;
        } catch (KafkaException e) {
            throw new UnavailableException("the topics cannot be checked: " + RecordFault.reason(e), e);
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                4000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10000,
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                false);
    }

    private static void create(Admin admin, List<TopicSpec> missing) {
        List<NewTopic> wanted = missing.stream()
                .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                        .configs(topic.settings()))
                .toList();
        for (Future<Void> created : admin.createTopics(wanted).values().values()) {
            try {
                done(created);
            } catch (TopicExistsException e) {
                continue; // another service was quicker; it has the same specification
            }
        }
    }

    /** A broker learns of a topic a moment after the controller has created it. */
    private static void awaitKnown(Admin admin, Collection<TopicSpec> topics) {
        List<String> wanted = topics.stream().map(TopicSpec::name).toList();
        for (int look = 0; look < LOOKS; look++) {
            if (done(admin.listTopics().names()).containsAll(wanted)) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new KafkaException("created topics do not appear: " + wanted);
    }

    private static List<Difference> partitions(Admin admin, List<TopicSpec> topics) {
        List<String> names = topics.stream().map(TopicSpec::name).toList();
        Map<String, TopicDescription> found = done(admin.describeTopics(names).allTopicNames());
        return topics.stream()
                .map(topic -> new Difference(
                        topic.name(),
                        "partitions",
                        Integer.toString(topic.partitions()),
                        Integer.toString(found.get(topic.name()).partitions().size())))
                .filter(EnsureTopics::differs)
                .toList();
    }

    private static List<Difference> configuration(Admin admin, List<TopicSpec> topics) {
        List<ConfigResource> resources =
                topics.stream().map(EnsureTopics::resource).toList();
        Map<ConfigResource, Config> found =
                done(admin.describeConfigs(resources).all());
        List<Difference> differences = new ArrayList<>();
        for (TopicSpec topic : topics) {
            Config config = found.get(resource(topic));
            topic.settings().forEach((name, specified) -> {
                var entry = config.get(name);
                String value = entry == null ? "" : Objects.toString(entry.value(), "");
                differences.add(new Difference(topic.name(), name, specified, value));
            });
        }
        return differences.stream().filter(EnsureTopics::differs).toList();
    }

    private static boolean differs(Difference difference) {
        return !difference.specified().equals(difference.found());
    }

    private static ConfigResource resource(TopicSpec topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static <T> T done(Future<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while checking topics", e);
        }
    }
}
