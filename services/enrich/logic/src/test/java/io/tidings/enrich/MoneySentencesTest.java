package io.tidings.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Bound;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.OtherMoney;
import io.tidings.contracts.Span;
import io.tidings.enrich.SentenceCases.Case;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoneySentencesTest {

    @ParameterizedTest
    @MethodSource("cases")
    void sumOfASentenceIsReadAsWritten(Case sentence) {
        // When
        Enrichment read = SentenceCases.read(sentence);

        // Then
        assertThat(said(read)).as(sentence.sentence()).isEqualTo(expected(sentence));
    }

    static Stream<Case> cases() {
        return SentenceCases.load("money-sentences.txt").stream();
    }

    static List<String> expected(Case sentence) {
        return sentence.expected().equals("-")
                ? List.of()
                : Arrays.stream(sentence.expected().split(";"))
                        .map(String::trim)
                        .toList();
    }

    /** Everything read, in text order. */
    static List<String> said(Enrichment read) {
        Map<Integer, String> byPlace = new TreeMap<>();
        for (FundingLine line : read.funding()) {
            byPlace.put(
                    first(line.evidence()),
                    amount(line.amount()) + " " + line.delta().word());
        }
        for (OtherMoney money : read.otherMoney()) {
            byPlace.put(first(money.evidence()), amount(money.amount()) + " " + word(money.kind()));
        }
        return new ArrayList<>(byPlace.values());
    }

    private static int first(List<Span> evidence) {
        return evidence.stream()
                .min(Comparator.comparing(Span::start))
                .orElseThrow()
                .start();
    }

    private static String amount(Amount amount) {
        String figure = amount.bound() == Bound.RANGE
                ? amount.min() + ".." + amount.max()
                : amount.value().compareTo(java.math.BigDecimal.valueOf(100)) < 0
                        ? amount.value().setScale(2).toPlainString()
                        : amount.value().toPlainString();
        return figure + " " + amount.currency() + " " + word(amount.bound());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
