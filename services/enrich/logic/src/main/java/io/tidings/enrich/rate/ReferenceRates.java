package io.tidings.enrich.rate;

import io.tidings.contracts.Amount;
import io.tidings.contracts.ValueIn;
import io.tidings.enrich.lookup.Resource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The European Central Bank's euro reference rates by business day. A value is converted at the rates of the last business
 * day before publication; after the file's last day its last rates hold, and the answer names their day.
 */
public final class ReferenceRates {

    private static final List<String> TARGETS = List.of("GBP", "EUR", "USD", "AUD", "CAD", "NZD", "JPY", "CHF");

    private final Map<String, Integer> columns = new HashMap<>();
    private final NavigableMap<LocalDate, double[]> rows = new TreeMap<>();

    private ReferenceRates(List<String> lines) {
        String[] header = lines.getFirst().split(",", -1);
        for (int i = 1; i < header.length; i++) {
            columns.put(header[i], i - 1);
        }
        lines.stream().skip(1).map(line -> line.split(",", -1)).forEach(this::addRow);
    }

    private static final class Shipped {
        static final ReferenceRates RATES = new ReferenceRates(Resource.lines("ecb-reference-rates.csv"));
    }

    /** The rates that ship with Tidings. */
    public static ReferenceRates standard() {
        return Shipped.RATES;
    }

    /**
     * An amount's value in the usual currencies.
     *
     * @param publishedOn the day of publication, null when unknown
     * @return null when the day or the currency's rate is not known
     */
    public @Nullable ValueIn valueIn(Amount amount, @Nullable LocalDate publishedOn) {
        Map.Entry<LocalDate, double[]> row = publishedOn == null ? null : rows.lowerEntry(publishedOn);
        BigDecimal from = row == null ? null : rate(row.getValue(), amount.currency());
        if (row == null || from == null) {
            return null;
        }
        BigDecimal euros = amount.value().divide(from, MathContext.DECIMAL64);
        Map<String, BigDecimal> values = new HashMap<>();
        for (String target : TARGETS) {
            BigDecimal rate = rate(row.getValue(), target);
            if (rate != null) {
                values.put(
                        target,
                        inMinorUnits(target.equals(amount.currency()) ? amount.value() : euros.multiply(rate), target));
            }
        }
        return new ValueIn(row.getKey(), values);
    }

    private static BigDecimal inMinorUnits(BigDecimal value, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return value.setScale(digits, RoundingMode.HALF_EVEN);
    }

    /** Units of the currency for one euro; null when the bank quoted none that day. */
    private @Nullable BigDecimal rate(double[] row, String currency) {
        if (currency.equals("EUR")) {
            return BigDecimal.ONE;
        }
        Integer column = columns.get(currency);
        return column == null || Double.isNaN(row[column]) ? null : BigDecimal.valueOf(row[column]);
    }

    private void addRow(String[] cells) {
        double[] row = new double[columns.size()];
        for (int i = 0; i < row.length; i++) {
            boolean quoted = i + 1 < cells.length && !cells[i + 1].isEmpty();
            row[i] = quoted ? Double.parseDouble(cells[i + 1]) : Double.NaN;
        }
        rows.put(LocalDate.parse(cells[0]), row);
    }
}
