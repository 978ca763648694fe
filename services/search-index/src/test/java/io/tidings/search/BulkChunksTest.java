package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.search.BulkChunks.Pending;
import io.tidings.testing.RandomAnnouncements;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkChunksTest {

    private static final EnrichedRecord RECORD = EnrichedRecord.of(new RandomAnnouncements(3).next());

    @Test
    void manySmallDocumentsAreCutByCount() {
        List<Pending> all = IntStream.range(0, 1201)
                .mapToObj(i -> new Pending(i, RECORD, new byte[10]))
                .toList();
        assertThat(BulkChunks.of(all)).extracting(List::size).containsExactly(500, 500, 201);
    }

    @Test
    void largeDocumentsAreCutByTheBytesTheyTakeInBothIndices() {
        List<Pending> all = IntStream.range(0, 5)
                .mapToObj(i -> new Pending(i, RECORD, new byte[1_000_000]))
                .toList();
        assertThat(BulkChunks.of(all)).extracting(List::size).containsExactly(2, 2, 1);
    }

    @Test
    void aDocumentLargerThanAChunkStandsAlone() {
        List<Pending> all = List.of(
                new Pending(0, RECORD, new byte[10]),
                new Pending(1, RECORD, new byte[8_000_000]),
                new Pending(2, RECORD, new byte[10]));
        assertThat(BulkChunks.of(all)).extracting(List::size).containsExactly(1, 1, 1);
    }

    @Test
    void nothingGivesNoRequest() {
        assertThat(BulkChunks.of(List.of())).isEmpty();
    }
}
