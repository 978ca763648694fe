package io.tidings.alert.match;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Values of keys that are not written in queries as they stand. */
final class Marks {

    static final String WITHDRAWN = "withdrawn";
    static final String COPY = "copy";

    /** Years before and after count as these. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2200;

    private Marks() {}

    static String year(LocalDate day) {
        return Integer.toString(number(day));
    }

    static String year(Instant moment) {
        return year(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    static int number(LocalDate day) {
        return Math.clamp(day.getYear(), FIRST_YEAR, LAST_YEAR);
    }
}
