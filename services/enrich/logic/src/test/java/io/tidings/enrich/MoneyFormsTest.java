package io.tidings.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Bound;
import io.tidings.contracts.Content;
import io.tidings.enrich.SentenceCases.Case;
import io.tidings.enrich.money.MoneyScanner;
import io.tidings.text.StructuredText;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoneyFormsTest {

    @ParameterizedTest
    @MethodSource("cases")
    void sumsAreReadAsTheyAreWritten(Case sentence) {
        // Given
        var text = StructuredText.of(new Content("", sentence.sentence(), null));

        // When
        String read = text.blocks().stream()
                .flatMap(block -> block.sentences().stream())
                .flatMap(part -> MoneyScanner.scan(part.tokens(), sentence.country()).stream())
                .map(mention -> said(mention.amount()))
                .collect(Collectors.joining("; "));

        // Then
        assertThat(read.isEmpty() ? "-" : read).as(sentence.sentence()).isEqualTo(sentence.expected());
    }

    static Stream<Case> cases() {
        return SentenceCases.load("sums.txt").stream();
    }

    private static String said(Amount amount) {
        String figure = amount.bound() == Bound.RANGE
                ? amount.min().toPlainString() + ".." + amount.max().toPlainString()
                : amount.value().toPlainString();
        String bound = amount.bound().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return figure + " " + amount.currency() + (bound.equals("exact") ? "" : " " + bound);
    }
}
