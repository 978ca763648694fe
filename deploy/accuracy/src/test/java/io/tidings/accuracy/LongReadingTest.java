package io.tidings.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tidings.ingest.RawSubmission;
import io.tidings.local.reading.Analyser;
import io.tidings.local.reading.Analyser.Outcome;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The time to read a text grows as its length does: four times as long takes about four times as long, never sixteen. */
class LongReadingTest {

    /** In bytes; a megabyte is the longest that is taken. */
    private static final int LONG = 20_000;

    private static final int TIMES = 4;
    private static final double MOST = 9;
    private static final int TRIES = 3;
    private static final int MEGABYTE = 1_000_000;

    /** Other work on the machine makes a clock on the wall tell nothing. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final Analyser ANALYSER = Scoreboard.analyser();

    @BeforeAll
    static void warmUp() {
        Texts.hostile().forEach(piece -> nanos(piece.repeat(5_000 / piece.length())));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void timeGrowsAsLengthDoes(String piece) {
        growsAsLengthDoes(piece, LONG);
    }

    @Test
    void thisHoldsUpToAMegabyte() {
        for (String piece : List.of("Kosovo and the ", Texts.hostile().getLast())) {
            growsAsLengthDoes(piece, MEGABYTE / TIMES);
        }
    }

    static Stream<String> pieces() {
        return Texts.hostile().stream();
    }

    /** The quickest of some tries counts, since other work on the machine only ever makes one slower. */
    private static void growsAsLengthDoes(String piece, int length) {
        String text = piece.repeat(length / piece.getBytes(StandardCharsets.UTF_8).length);
        long once = Long.MAX_VALUE;
        long more = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && (i == 0 || more > MOST * once); i++) {
            once = Math.min(once, nanos(text));
            more = Math.min(more, nanos(text.repeat(TIMES)));
        }
        assertThat((double) more / once)
                .as("%s: %,d µs, %d times as long %,d µs", piece, once / 1000, TIMES, more / 1000)
                .isLessThan(MOST);
    }

    private static long nanos(String text) {
        byte[] submission = JsonNodeFactory.instance
                .objectNode()
                .put("text", text + "End")
                .put("publishedAt", "2025-06-02")
                .put("country", "GB")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        long start = CPU.getCurrentThreadCpuTime();
        Outcome outcome = ANALYSER.read(RawSubmission.json(submission));
        long nanos = CPU.getCurrentThreadCpuTime() - start;
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        return nanos;
    }
}
