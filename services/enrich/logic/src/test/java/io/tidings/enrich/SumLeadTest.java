package io.tidings.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.enrich.funding.SumSeen;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is noticed before a sum. */
final class SumLeadTest {

    private static final List<SumSeen> SUMS = SumSeen.in(Seeds.announcement("""
            Harbours repaired

            Today the minister opened the harbour. It cost £3 million and £2 million went to the quay.

            In May another was promised.

            - £4 million for roads
            """, LocalDate.of(2024, 5, 14)));

    @Test
    void theSentenceBeforeInTheParagraphLendsItsWords() {
        assertThat(SUMS.getFirst().lead())
                .contains("start:it", "start2:it cost", "before:block.none", "before-word:opened")
                .doesNotContain("before-word:harbours");
    }

    @Test
    void sumsAreCountedInTheSentenceAndInAll() {
        assertThat(SUMS.get(1).lead()).contains("nth:1", "nth-of-all:0");
        assertThat(SUMS.get(2).lead()).contains("nth:0", "nth-of-all:2");
    }

    @Test
    void anItemTakesTheWordsOfTheParagraphThatLeadsToIt() {
        assertThat(SUMS.get(2).lead()).contains("before:other.none", "before-word:promised");
    }
}
