package io.tidings.enrich.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Bound;
import io.tidings.contracts.ValueIn;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Expected figures are computed by hand from the bank's rates of the day named. */
class ReferenceRatesTest {

    private static final ReferenceRates RATES = ReferenceRates.standard();

    @Test
    void eurosBecomePoundsAtTheRateOfTheDayBefore() {
        // 10 April 2026: 0.87105 GBP, 1.1711 USD, 186.43 JPY for 1 EUR
        ValueIn value = RATES.valueIn(euros("1000000"), LocalDate.of(2026, 4, 13));

        assertThat(value.rateDate()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(value.values())
                .containsEntry("GBP", new BigDecimal("871050.00"))
                .containsEntry("USD", new BigDecimal("1171100.00"))
                .containsEntry("JPY", new BigDecimal("186430000"))
                .containsEntry("EUR", new BigDecimal("1000000.00"))
                .containsOnlyKeys("GBP", "EUR", "USD", "AUD", "CAD", "NZD", "JPY", "CHF");
    }

    @Test
    void poundsBecomeDollarsThroughTheEuro() {
        ValueIn value = RATES.valueIn(Amount.exactly(new BigDecimal("4000000"), "GBP"), LocalDate.of(2026, 4, 12));

        // 4,000,000 / 0.87105 * 1.1711
        assertThat(value.values()).containsEntry("USD", new BigDecimal("5377877.27"));
    }

    @Test
    void onASundayTheFridayCountsAndAfterTheFileItsLastDay() {
        assertThat(RATES.valueIn(euros("1"), LocalDate.of(2026, 4, 12)).rateDate())
                .isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(RATES.valueIn(euros("1"), LocalDate.of(2026, 11, 21)).rateDate())
                .isEqualTo(LocalDate.of(2026, 4, 13));
    }

    @Test
    void whatIsConvertedIsTheMaxIfThereIsOne() {
        Amount upTo = new Amount(null, new BigDecimal("5000000"), "EUR", Bound.UP_TO);

        assertThat(RATES.valueIn(upTo, LocalDate.of(2026, 4, 13)).values())
                .containsEntry("EUR", new BigDecimal("5000000.00"));
    }

    @Test
    void noValueWithoutADayBeforeTheFirstDayOrForACurrencyThatIsNotQuoted() {
        assertThat(RATES.valueIn(euros("1"), null)).isNull();
        assertThat(RATES.valueIn(euros("1"), LocalDate.of(1998, 1, 1))).isNull();
        assertThat(RATES.valueIn(Amount.exactly(BigDecimal.TEN, "KES"), LocalDate.of(2026, 4, 13)))
                .isNull();
    }

    private static Amount euros(String figure) {
        return Amount.exactly(new BigDecimal(figure), "EUR");
    }
}
