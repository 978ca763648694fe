package io.tidings.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.DeadLetterHeaders;
import io.tidings.contracts.Topics;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private final DeadLetters deadLetters = new DeadLetters("t.s.dead-letter", "s");

    @Test
    void itsOwnHeadersStayByteForByte() {
        byte[] noText = {(byte) 0xff, 0};
        var headers = new RecordHeaders().add("twice", Records.bytes("1")).add("twice", noText);

        var dead = deadLetters.of(Records.at(3, 4, Records.bytes("v"), headers), "why", Instant.EPOCH);

        assertThat(dead.headers().headers("twice"))
                .extracting(header -> header.value())
                .containsExactly(Records.bytes("1"), noText);
    }

    @Test
    void aSecondStayReplacesTheHeadersOfTheFirst() {
        var headers = new RecordHeaders()
                .add(DeadLetterHeaders.REASON, Records.bytes("old"))
                .add(DeadLetterHeaders.OMITTED_BYTES, Records.bytes("9"));

        var dead = deadLetters.of(Records.at(3, 4, Records.bytes("v"), headers), "new", Instant.EPOCH);

        assertThat(dead.headers().headers(DeadLetterHeaders.REASON)).hasSize(1);
        assertThat(Records.header(dead.headers(), DeadLetterHeaders.REASON)).isEqualTo("new");
        assertThat(dead.headers().lastHeader(DeadLetterHeaders.OMITTED_BYTES)).isNull();
    }

    @Test
    void bytesThatNoTopicTakesStayWhereTheyAre() {
        byte[] huge = new byte[Topics.MAX_RECORD_BYTES];

        var dead = deadLetters.of(Records.at(3, 4, huge, new RecordHeaders()), "why", Instant.EPOCH);

        assertThat(dead.value()).isEmpty();
        assertThat(Records.header(dead.headers(), DeadLetterHeaders.OMITTED_BYTES))
                .isEqualTo(Integer.toString(huge.length));
        assertThat(Records.header(dead.headers(), DeadLetterHeaders.OFFSET)).isEqualTo("4");
    }
}
