package io.tidings.search;

import io.tidings.contracts.Delta;
import io.tidings.contracts.FundingLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A funding line as the mapping has it; component names are field names, sums are in minor units of their currency.
 *
 * @param low what {@link ExactSum} needs beside the value
 * @param digits decimals of the currency, so that a figure without a currency can be compared with every line
 * @param counted whether the line counts towards totals
 * @param date the announcement's day, which decides who belongs to a group
 */
record IndexedLine(
        String id,
        long value,
        long low,
        String currency,
        int digits,
        Map<String, Long> valueIn,
        Delta delta,
        boolean counted,
        LocalDate date,
        @Nullable String fund,
        @Nullable String fundKey,
        @Nullable String periodKey,
        List<String> themes,
        List<String> regions,
        List<String> regionTerms,
        List<String> countedRegions) {

    /** Copies and withdrawn announcements do not count towards totals, so neither do their lines. */
    static IndexedLine of(FundingLine line, LocalDate date, boolean announcementCounts) {
        long value = line.amount().valueMinor();
        String currency = line.amount().currency();
        return new IndexedLine(
                line.id(),
                value,
                ExactSum.low(value),
                currency,
                MinorUnits.digits(currency),
                converted(line),
                line.delta(),
                announcementCounts && line.counted(),
                date,
                line.fund(),
                Keys.of(line.fund()),
                Keys.of(line.period()),
                line.themes(),
                line.regions(),
                RegionTerms.ofLine(line.regions()),
                CountedRegions.STANDARD.ofLine(line.regions(), date));
    }

    private static Map<String, Long> converted(FundingLine line) {
        Map<String, Long> minor = new TreeMap<>();
        String own = line.amount().currency();
        if (MinorUnits.CONVERTED.contains(own)) {
            minor.put(own, line.amount().valueMinor());
        }
        if (line.valueIn() != null) {
            line.valueIn().values().forEach((currency, value) -> {
                if (MinorUnits.CONVERTED.contains(currency) && !currency.equals(own)) {
                    minor.put(currency, MinorUnits.of(value, currency));
                }
            });
        }
        return minor;
    }
}
