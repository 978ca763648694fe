package io.tidings.query.language;

import io.tidings.contracts.Amount;
import io.tidings.contracts.FundingLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/** What a line condition means. */
final class LineEvaluator {

    private final Function<String, RegionReach> reaches;

    LineEvaluator(Function<String, RegionReach> reaches) {
        this.reaches = reaches;
    }

    /**
     * Whether a line satisfies a condition.
     *
     * @param day the announcement's day, which decides who belongs to a group
     */
    boolean holds(LineQuery query, FundingLine line, LocalDate day) {
        return switch (query) {
            case LineQuery.And and -> all(and.all(), line, day);
            case LineQuery.Or or -> any(or.any(), line, day);
            case LineQuery.Not not -> !holds(not.query(), line, day);
            case LineQuery.Theme theme -> line.themes().contains(theme.id());
            case LineQuery.Region region -> isReceived(line, region, day);
            case LineQuery.Amount amount -> amount.comparison().holds(value(line.amount()), amount.figure());
            case LineQuery.Converted converted -> holds(converted, line);
            case LineQuery.Currency currency -> line.amount().currency().equals(currency.code());
            case LineQuery.Fund fund -> ExaminedAnnouncement.isNamed(line.fund(), NameKey.of(fund.name()));
            case LineQuery.Period period -> ExaminedAnnouncement.isNamed(line.period(), NameKey.of(period.name()));
            case LineQuery.Delta delta -> line.delta() == delta.delta();
        };
    }

    private boolean all(List<LineQuery> parts, FundingLine line, LocalDate day) {
        for (LineQuery part : parts) {
            if (!holds(part, line, day)) {
                return false;
            }
        }
        return true;
    }

    private boolean any(List<LineQuery> parts, FundingLine line, LocalDate day) {
        for (LineQuery part : parts) {
            if (holds(part, line, day)) {
                return true;
            }
        }
        return false;
    }

    private boolean isReceived(FundingLine line, LineQuery.Region region, LocalDate day) {
        RegionReach.Spell spell = reaches.apply(region.id()).on(day);
        for (String receiver : line.regions()) {
            if (spell.answers(receiver)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(LineQuery.Converted converted, FundingLine line) {
        BigDecimal value = line.amount().currency().equals(converted.code())
                ? value(line.amount())
                : line.valueIn() == null ? null : line.valueIn().values().get(converted.code());
        return value != null && converted.comparison().holds(inMinorUnits(value, converted.code()), converted.figure());
    }

    private static BigDecimal inMinorUnits(BigDecimal value, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return value.setScale(digits, RoundingMode.HALF_EVEN);
    }

    /** In whole units, but no finer than the currency's minor unit, as sums are compared everywhere. */
    private static BigDecimal value(Amount amount) {
        int digits = Math.max(0, Currency.getInstance(amount.currency()).getDefaultFractionDigits());
        return BigDecimal.valueOf(amount.valueMinor(), digits);
    }
}
