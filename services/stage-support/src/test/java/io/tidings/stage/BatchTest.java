package io.tidings.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final ConsumerGroupMetadata GROUP = new ConsumerGroupMetadata("g", 3, "m", Optional.empty());
    private static final TopicPartition P0 = new TopicPartition(Records.TOPIC, 0);
    private static final TopicPartition P1 = new TopicPartition(Records.TOPIC, 1);

    @Test
    void offsetsSayWhereToGoOnAndWhereToGoBack() {
        var batch = new Batch(
                List.of(Records.at(0, 5, "a"), Records.at(0, 6, "b"), Records.at(1, 9, "c"), Records.at(0, 8, "d")),
                GROUP);

        assertThat(batch.firstOffsets()).isEqualTo(Map.of(P0, 5L, P1, 9L));
        assertThat(batch.nextOffsets())
                .isEqualTo(Map.of(
                        P0, new OffsetAndMetadata(9, Optional.of(7), ""),
                        P1, new OffsetAndMetadata(10, Optional.of(7), "")));
    }

    @Test
    void slicesKeepOrderAndBound() {
        var batch = new Batch(
                List.of(
                        Records.at(0, 1, "1234"),
                        Records.at(0, 2, "1234"),
                        Records.at(0, 3, "123456789012"),
                        Records.at(1, 1, "12"),
                        Records.at(1, 2, "1234567")),
                GROUP);

        List<Batch> slices = batch.slices(10);

        assertThat(slices.stream()
                        .map(slice -> slice.records().stream()
                                .map(ConsumerRecord::offset)
                                .toList()))
                .containsExactly(List.of(1L, 2L), List.of(3L), List.of(1L, 2L));
        assertThat(slices).allMatch(slice -> slice.group() == GROUP);
    }

    @Test
    void tombstonesWeighNothing() {
        var batch = new Batch(
                List.of(
                        Records.at(0, 1, null, new org.apache.kafka.common.header.internals.RecordHeaders()),
                        Records.at(0, 2, "12")),
                GROUP);

        assertThat(batch.slices(2)).containsExactly(batch);
    }

    @Test
    void nothingHasNoSlices() {
        assertThat(new Batch(List.of(), GROUP).slices(1)).isEmpty();
    }

    @Test
    void aMembershipThatEndedIsNoFence() {
        assertThat(new Batch(List.of(), GROUP).fenced()).isTrue();
        assertThat(new Batch(List.of(), new ConsumerGroupMetadata("g")).fenced())
                .isFalse();
    }
}
