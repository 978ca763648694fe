package io.tidings.query.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Delta;
import io.tidings.contracts.FundingLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FundingMatchTest {

    @Test
    void aLineThatOnlyMovedIsTheSame() {
        List<FundingLine> from = List.of(line("l1", "4", "schools"), line("l2", "9", "roads"));
        List<FundingLine> to = List.of(line("l1", "9", "roads"), line("l2", "4", "schools"));

        assertThat(FundingMatch.of(from, to).isEmpty()).isTrue();
    }

    @Test
    void anotherSumForTheSamePurposeIsAChangedLine() {
        var changes = FundingMatch.of(List.of(line("l1", "4", "schools")), List.of(line("l1", "5", "schools")));

        assertThat(changes.added()).isEmpty();
        assertThat(changes.removed()).isEmpty();
        assertThat(changes.changed()).singleElement().satisfies(line -> {
            assertThat(line.from().amount().value()).isEqualByComparingTo("4");
            assertThat(line.to().amount().value()).isEqualByComparingTo("5");
            assertThat(line.what()).containsExactly("amount");
        });
    }

    @Test
    void theSameSumTwiceFindsTheLineThatHasMoreInCommon() {
        List<FundingLine> from = List.of(line("l1", "4", "schools"), line("l2", "4", "roads"));
        List<FundingLine> to = List.of(line("l1", "4", "roads"));

        var changes = FundingMatch.of(from, to);

        assertThat(changes.changed()).isEmpty();
        assertThat(changes.removed()).extracting(FundingLine::purpose).containsExactly("schools");
    }

    @Test
    void nothingInCommonButACurrencyIsOneGoneAndOneNew() {
        var changes = FundingMatch.of(List.of(line("l1", "4", "schools")), List.of(line("l1", "5", null)));

        assertThat(changes.added()).hasSize(1);
        assertThat(changes.removed()).hasSize(1);
        assertThat(changes.changed()).isEmpty();
    }

    @Test
    void manyLinesAreMatchedWithTheirNeighbours() {
        List<FundingLine> from = new ArrayList<>();
        for (int i = 1; i <= 5_000; i++) {
            from.add(line("l" + i, Integer.toString(i), "purpose " + i));
        }
        List<FundingLine> to = new ArrayList<>(from);
        to.remove(100);

        assertThat(FundingMatch.of(from, to).removed()).containsExactly(from.get(100));
    }

    private static FundingLine line(String id, String figure, @Nullable String purpose) {
        return new FundingLine(
                id,
                Amount.exactly(new BigDecimal(figure), "GBP"),
                null,
                Delta.NEW,
                null,
                1,
                null,
                null,
                purpose,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
