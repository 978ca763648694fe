package io.tidings.alert.match;

import io.tidings.query.language.LineQuery;
import io.tidings.query.language.LineQuery.Comparison;
import io.tidings.query.language.NameKey;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns line conditions into formulas over the keys of one line. One thread at a time. */
final class LineFormulas {

    private static final Formula ALWAYS = new Formula.Always();

    private final Keys keys;
    private final AskedRegions regions;

    LineFormulas(Keys keys, AskedRegions regions) {
        this.keys = keys;
        this.regions = regions;
    }

    /** What must hold for some line if the condition does; there must at least be one. */
    Formula of(LineQuery condition, int line) {
        return new Formula.And(
                List.of(new Formula.Key(AmountKeys.ANY_LINE, line), new OneLine(line).of(condition, true)));
    }

    /** One {@code line( … )} of a query. */
    private final class OneLine {

        private final int line;

        OneLine(int line) {
            this.line = line;
        }

        Formula of(LineQuery query, boolean asked) {
            return switch (query) {
                case LineQuery.And and -> join(and.all(), asked, asked);
                case LineQuery.Or or -> join(or.any(), asked, !asked);
                case LineQuery.Not not -> of(not.query(), !asked);
                case LineQuery.Amount amount ->
                    amount(asked ? amount.comparison() : opposite(amount.comparison()), amount.figure(), null);
                default -> asked ? leaf(query) : ALWAYS;
            };
        }

        private Formula join(List<LineQuery> parts, boolean asked, boolean all) {
            List<Formula> formulas = parts.stream().map(part -> of(part, asked)).toList();
            return all ? new Formula.And(formulas) : new Formula.Or(formulas);
        }

        private Formula leaf(LineQuery query) {
            return switch (query) {
                case LineQuery.Theme theme -> key(KeyKind.LINE_THEME, theme.id());
                case LineQuery.Region region -> region(region.id());
                case LineQuery.Converted converted ->
                    amount(converted.comparison(), converted.figure(), converted.code());
                case LineQuery.Currency currency -> key(KeyKind.LINE_CURRENCY, currency.code());
                case LineQuery.Fund fund -> key(KeyKind.LINE_FUND, NameKey.of(fund.name()));
                case LineQuery.Period period -> key(KeyKind.LINE_PERIOD, NameKey.of(period.name()));
                case LineQuery.Delta delta ->
                    key(KeyKind.LINE_DELTA, delta.delta().name());
                default -> ALWAYS;
            };
        }

        /** A line that is not at least so much has less: every line has a value of its own. */
        private static @Nullable Comparison opposite(Comparison comparison) {
            return switch (comparison) {
                case AT_LEAST -> Comparison.BELOW;
                case ABOVE -> Comparison.AT_MOST;
                case AT_MOST -> Comparison.ABOVE;
                case BELOW -> Comparison.AT_LEAST;
                case EQUAL -> null;
            };
        }

        private Formula amount(@Nullable Comparison comparison, BigDecimal figure, @Nullable String converted) {
            if (comparison == null || (converted != null && !LineQuery.Converted.CURRENCIES.contains(converted))) {
                return ALWAYS;
            }
            Stream<Formula> all = Arrays.stream(AmountKeys.required(comparison, figure, converted))
                    .mapToObj(key -> new Formula.Key(key, line));
            return new Formula.And(all.toList());
        }

        private Formula region(String id) {
            Integer key = keys.of(KeyKind.LINE_REGION).get(id);
            if (key == null) {
                key = keys.add(KeyKind.LINE_REGION, id);
                regions.add(id, AskedRegions.OF_LINE, key);
            }
            return new Formula.Key(key, line);
        }

        private Formula key(KeyKind kind, String value) {
            return new Formula.Key(keys.add(kind, value), line);
        }
    }
}
