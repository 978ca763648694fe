package io.tidings.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.ingest.LogPosition;
import io.tidings.ingest.Observation;
import io.tidings.ingest.ReceivedRecord;
import io.tidings.ingest.copies.CopyKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservationOrderTest {

    @Test
    void theEarlierObservationComesFirstWhateverItsPartition() {
        List<Observed> ordered = ObservationOrder.of(List.of(at(3, 0, 20), at(3, 1, 40), at(7, 0, 10), at(7, 1, 30)));

        assertThat(ordered)
                .extracting(Observed::position)
                .containsExactly(
                        new LogPosition(7, 0), new LogPosition(3, 0), new LogPosition(7, 1), new LogPosition(3, 1));
    }

    @Test
    void withinAPartitionOffsetsDecideEvenForAnOlderObservation() {
        List<Observed> ordered = ObservationOrder.of(List.of(at(1, 5, 50), at(1, 6, 10), at(2, 0, 20)));

        assertThat(ordered)
                .extracting(Observed::position)
                .containsExactly(new LogPosition(2, 0), new LogPosition(1, 5), new LogPosition(1, 6));
    }

    private static Observed at(int partition, long offset, long second) {
        Instant when = Instant.ofEpochSecond(second);
        var record = new ReceivedRecord(null, Optional.empty(), when, null);
        var observation = new Observation(new LogPosition(partition, offset), when, Optional.empty(), false);
        return new Observed(when, record, null, observation, new CopyKeys(List.of(), Optional.empty()));
    }
}
