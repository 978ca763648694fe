package io.tidings.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.query.language.QueryParser.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            amount>=3m currency:GBP convert:yes                | line(amount>=3m currency:GBP convert:yes)
            convert:yes amount>=£3m                            | line(amount>=3m currency:GBP convert:yes)
            theme:cyber amount>=3m currency:usd convert:yes    | line(theme:cyber (amount>=3m currency:USD convert:yes))
            kosovo amount:1m..2m currency:EUR convert:yes      | kosovo line((amount>=1m currency:EUR convert:yes) (amount<=2m currency:EUR convert:yes))
            line(amount>1m currency:JPY convert:yes delta:new) | line((amount>1m currency:JPY convert:yes) delta:new)
            line((amount>1m currency:JPY convert:yes) currency:EUR) | line((amount>1m currency:JPY convert:yes) currency:EUR)
            NOT (amount>1m currency:CHF convert:yes)           | NOT line(amount>1m currency:CHF convert:yes)
            """)
    void amountsBesideItAreMeantInTheOneCurrency(String query, String canonical) {
        assertThat(understood(query).canonical()).isEqualTo(canonical);
        assertThat(understood(canonical)).isEqualTo(understood(query));
    }

    @Test
    void itSaysSoInPlainWords() {
        assertThat(Explanation.of(understood("amount>=3m currency:GBP convert:yes")))
                .isEqualTo("announcements with a funding line at least GBP 3 million at the exchange rate of its day");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            convert:yes                                   | 8  | 3
            amount>=3m convert:yes                        | 19 | 3
            currency:GBP convert:yes                      | 21 | 3
            amount>=3m currency:GBP currency:EUR convert:yes | 45 | 3
            amount>=3m currency:INR convert:yes           | 32 | 3
            line(convert:yes)                             | 13 | 3
            line(theme:cyber convert:yes)                 | 25 | 3
            amount>=3m currency:GBP OR convert:yes        | 35 | 3
            NOT convert:yes                               | 12 | 3
            amount>=3m currency:GBP convert:no            | 32 | 2
            """)
    void whatCannotBeConvertedIsAMistakeInItsPlace(String query, int position, int length) {
        List<Mistake> mistakes = switch (QueryParser.parse(query, Asked.TODAY)) {
            case Parsed.Understood understood -> List.of();
            case Parsed.Mistaken mistaken -> mistaken.mistakes();
        };

        assertThat(mistakes)
                .extracting(Mistake::position, Mistake::length)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(position, length));
    }

    private static SearchQuery understood(String query) {
        return switch (QueryParser.parse(query, Asked.TODAY)) {
            case Parsed.Understood understood -> understood.query();
            case Parsed.Mistaken mistaken ->
                throw new AssertionError(mistaken.mistakes().toString());
        };
    }
}
