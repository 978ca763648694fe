package io.tidings.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.site.SiteAddress;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final SiteAddress NOTHING = new SiteAddress("/", Map.of());

    @Test
    void whatIsJustBelowARoundSumIsNamedByIt() {
        assertThat(Money.justBelow(new BigDecimal("1000000"), "GBP")).isEqualTo("999999.99");
        assertThat(Money.justBelow(new BigDecimal("1000000"), "JPY")).isEqualTo("999999");
        assertThat(Money.roundAbove(new BigDecimal("999999.99"), "GBP")).isEqualByComparingTo("1000000");
        assertThat(Money.roundAbove(new BigDecimal("750000"), "GBP")).isNull();
        assertThat(ChosenView.of(NOTHING.set("currency", "GBP").set("maxAmount", "999999.99")))
                .extracting(ChosenView::label)
                .contains("Under £1m");
    }

    @Test
    void figuresAreReadAsTheyAreTyped() {
        assertThat(Money.figure("3m")).isEqualByComparingTo("3000000");
        assertThat(Money.figure("450,000")).isEqualByComparingTo("450000");
        assertThat(Money.figure("1.5 bn")).isEqualByComparingTo("1500000000");
        assertThat(Money.figure("...")).isNull();
        assertThat(Money.figure("lots")).isNull();
    }
}
