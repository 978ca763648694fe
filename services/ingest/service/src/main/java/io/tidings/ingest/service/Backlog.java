package io.tidings.ingest.service;

import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How many announcements are under way between the door and the index: what each reader along the way has yet to read.
 * Kafka's marks of transactions count too, so a little remains when nothing is under way.
 */
final class Backlog {

    /** The readers from one end to the other; who reads beside them, as alerts do, is not on the way to being searchable. */
    private static final List<Reader> READERS = List.of(
            new Reader("ingest", Topics.RECEIVED),
            new Reader("classify", Topics.INGESTED),
            new Reader("enrich", Topics.CLASSIFIED),
            new Reader("index", Topics.ENRICHED));

    private final Admin admin;

    Backlog(Admin admin) {
        this.admin = admin;
    }

    private record Reader(String group, TopicSpec topic) {

        List<TopicPartition> partitions() {
            List<TopicPartition> partitions = new ArrayList<>();
            for (int i = 0; i < topic.partitions(); i++) {
                partitions.add(new TopicPartition(topic.name(), i));
            }
            return partitions;
        }
    }

    /** Asks Kafka. A reader that never read anything is not there, and nobody waits for it. */
    long size() throws ExecutionException, InterruptedException {
        Map<String, Map<TopicPartition, OffsetAndMetadata>> read = read();
        List<Reader> there = READERS.stream()
                .filter(reader -> !read.get(reader.group()).isEmpty())
                .toList();
        Map<TopicPartition, ListOffsetsResultInfo> ends = ends(there);
        long size = 0;
        for (Reader reader : there) {
            for (TopicPartition partition : reader.partitions()) {
                OffsetAndMetadata until = read.get(reader.group()).get(partition);
                size += Math.max(0, ends.get(partition).offset() - (until == null ? 0 : until.offset()));
            }
        }
        return size;
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> read() throws ExecutionException, InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> groups = READERS.stream()
                .collect(Collectors.toMap(
                        Reader::group,
                        reader -> new ListConsumerGroupOffsetsSpec().topicPartitions(reader.partitions())));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> all =
                admin.listConsumerGroupOffsets(groups).all().get();
        all.values().forEach(offsets -> offsets.values().removeIf(offset -> offset == null));
        return all;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(List<Reader> readers)
            throws ExecutionException, InterruptedException {
        Set<TopicPartition> partitions =
                readers.stream().flatMap(reader -> reader.partitions().stream()).collect(Collectors.toSet());
        return admin.listOffsets(partitions.stream()
                        .collect(Collectors.toMap(partition -> partition, any -> OffsetSpec.latest())))
                .all()
                .get();
    }
}
