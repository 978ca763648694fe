package io.tidings.contracts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was read out of an announcement: where it lands and how much money is in it.
 *
 * @param epoch the {@link ReadingEpoch#ENRICH} it was read with
 * @param announcer whose announcement it is
 * @param regions one entry per region, strongest role first
 * @param funding each funding line once, in text order
 * @param otherMoney sums that are no public funding
 * @param fundingWithoutAmount public money said without a figure
 * @param organisations named organisations
 * @param people named people
 * @param dates dates that matter
 */
public record Enrichment(
        int epoch,
        Announcer announcer,
        List<RegionReading> regions,
        List<FundingLine> funding,
        List<OtherMoney> otherMoney,
        List<FundingWithoutAmount> fundingWithoutAmount,
        List<Organisation> organisations,
        List<Person> people,
        List<DateReading> dates) {

    /** Copies the lists. */
    public Enrichment {
        regions = List.copyOf(regions);
        funding = List.copyOf(funding);
        otherMoney = List.copyOf(otherMoney);
        fundingWithoutAmount = List.copyOf(fundingWithoutAmount);
        organisations = List.copyOf(organisations);
        people = List.copyOf(people);
        dates = List.copyOf(dates);
    }

    /** The announcement's sum by currency: over {@linkplain FundingLine#counted() counted} lines, currencies never added. */
    public Map<String, BigDecimal> sum() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (FundingLine line : funding) {
            if (line.counted()) {
                sums.merge(line.amount().currency(), line.amount().value(), BigDecimal::add);
            }
        }
        return sums;
    }
}
