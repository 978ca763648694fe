package io.tidings.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line's value in other currencies at the European Central Bank's reference rates.
 *
 * @param rateDate the business day of the rates
 * @param values value by ISO 4217 code, in whole units rounded to minor units
 */
public record ValueIn(LocalDate rateDate, Map<String, BigDecimal> values) {

    /** Copies the map, sorted by currency. */
    public ValueIn {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
