package io.tidings.testing;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.KafkaFuture;

/** Empties a broker. Topics first: a deleted topic takes its committed offsets with it. */
final class KafkaCleaning {

    private KafkaCleaning() {}

    static void deleteTopics(Admin admin) {
        Set<String> names = get(admin.listTopics().names());
        get(admin.deleteTopics(names).all());
        Eventually.until(
                "the topics of earlier modules are gone",
                () -> get(admin.listTopics().names()).isEmpty());
    }

    // A group that still has members is in use by somebody and stays.
    static void deleteGroups(Admin admin) {
        Collection<GroupListing> groups = get(admin.listGroups().all());
        Set<String> ids = groups.stream()
                .filter(group -> group.groupState()
                        .filter(state -> state == org.apache.kafka.common.GroupState.EMPTY)
                        .isPresent())
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
        get(admin.deleteConsumerGroups(ids).all());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the shared Kafka could not be emptied", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
