package io.tidings.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14000000 | GBP | £14m",
                "14350000 | GBP | £14.35m",
                "14355000 | GBP | £14,355,000",
                "1200000000 | EUR | €1.2bn",
                "450000 | USD | US$450,000",
                "999999.99 | GBP | £999,999.99",
                "75 | SEK | SEK 75",
                "1000000 | JPY | ¥1m",
                "2500000000000 | USD | US$2.5tn"
            })
    void aSumIsShortWithoutLosingADigit(BigDecimal figure, String currency, String words) {
        assertThat(Words.sum(figure, currency)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"14355000 | £14.4m", "14000000 | £14m", "143550000 | £144m", "999 | £999", "0 | £0"})
    void aTotalIsRoundedToBeReadAtAGlance(BigDecimal figure, String words) {
        assertThat(Words.brief(figure, "GBP")).isEqualTo(words);
    }

    @Test
    void howExactlyASumWasStatedIsSaid() {
        BigDecimal five = new BigDecimal(5_000_000);
        BigDecimal nine = new BigDecimal(9_000_000);

        assertThat(Words.stated(new Amount(null, five, "GBP", Bound.UP_TO))).isEqualTo("up to £5m");
        assertThat(Words.stated(new Amount(five, null, "GBP", Bound.AT_LEAST))).isEqualTo("at least £5m");
        assertThat(Words.stated(new Amount(five, nine, "GBP", Bound.RANGE))).isEqualTo("£5m to £9m");
        assertThat(Words.stated(new Amount(five, five, "GBP", Bound.APPROX))).isEqualTo("about £5m");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-12-31, 2025",
        "2025-02-01, 2025-02-28, February 2025",
        "2025-03-03, 2025-03-09, 3 March 2025 to 9 March 2025",
        "2025-03-03, 2025-03-03, 3 March 2025",
        "2025-01-01, 2026-12-31, 1 January 2025 to 31 December 2026"
    })
    void aSpanOfDaysHasItsShortestName(LocalDate from, LocalDate to, String words) {
        assertThat(Words.days(from, to)).isEqualTo(words);
    }
}
