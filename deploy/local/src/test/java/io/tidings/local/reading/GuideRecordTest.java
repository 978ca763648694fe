package io.tidings.local.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Announcer;
import io.tidings.contracts.Bound;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Delta;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.MoneyKind;
import io.tidings.contracts.OtherMoney;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.ThemeReading;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideRecordTest {

    private static final Announcer BRITISH = new Announcer("GB", false);

    @Test
    void aReadingIsWrittenAsTheGuideShowsIt() {
        Classification themes = new Classification(
                1, List.of(new ThemeReading("cyber", 0.9, List.of()), new ThemeReading("crime", 0.6, List.of())));
        Enrichment enrichment = new Enrichment(
                1,
                BRITISH,
                List.of(new RegionReading("XK", RegionRole.BENEFICIARY, 0.9, List.of())),
                List.of(
                        line("l1", new Amount(null, new BigDecimal("5e6"), "GBP", Bound.UP_TO), Delta.TOTAL, null),
                        line("l2", Amount.exactly(new BigDecimal("1234567.50"), "EUR"), Delta.PART, "l1")),
                List.of(new OtherMoney(
                        Amount.exactly(new BigDecimal("8e8"), "GBP"), MoneyKind.PRIVATE_INVESTMENT, List.of())),
                List.of(
                        new FundingWithoutAmount("Integrated Security Fund", List.of()),
                        new FundingWithoutAmount(null, List.of())),
                List.of(),
                List.of(),
                List.of());

        String json = new String(EventCodec.encode(GuideRecord.of("003", themes, enrichment)), StandardCharsets.UTF_8);

        assertThat(json)
                .isEqualTo("{\"id\":\"003\",\"themes\":[\"cyber\",\"crime\"],"
                        + "\"regions\":[{\"id\":\"XK\",\"role\":\"beneficiary\"}],\"funding\":["
                        + "{\"min\":null,\"max\":5000000,\"currency\":\"GBP\",\"bound\":\"up-to\",\"delta\":\"total\","
                        + "\"parent\":null,\"mentions\":2,\"period\":\"over four years\",\"fund\":null,"
                        + "\"purpose\":\"cyber defences\",\"themes\":[\"cyber\"],\"regions\":[\"XK\"]},"
                        + "{\"min\":1234567.5,\"max\":1234567.5,\"currency\":\"EUR\",\"bound\":\"exact\",\"delta\":\"part\","
                        + "\"parent\":0,\"mentions\":2,\"period\":\"over four years\",\"fund\":null,"
                        + "\"purpose\":\"cyber defences\",\"themes\":[\"cyber\"],\"regions\":[\"XK\"]}],"
                        + "\"otherMoney\":[{\"value\":800000000,\"currency\":\"GBP\",\"kind\":\"private-investment\"}],"
                        + "\"fundingWithoutAmount\":[{\"fund\":\"Integrated Security Fund\"},{\"fund\":null}]}");
    }

    private static FundingLine line(String id, Amount amount, Delta delta, String parent) {
        return new FundingLine(
                id,
                amount,
                null,
                delta,
                parent,
                2,
                "over four years",
                null,
                "cyber defences",
                null,
                null,
                List.of("cyber"),
                List.of("XK"),
                List.of());
    }
}
