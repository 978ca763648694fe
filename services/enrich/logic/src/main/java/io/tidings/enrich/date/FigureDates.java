package io.tidings.enrich.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds dates in figures alone: "2025-10-22", "22.10.2025", "22/10/2025". What could be read in two ways is left alone. */
final class FigureDates {

    private FigureDates() {}

    static @Nullable Day at(DateTokens tokens, YearChoice years, int at) {
        if (tokens.tokens().get(at).text().length() > 6) {
            return dotted(tokens, years, at);
        }
        if (tokens.isDash(at + 1) && tokens.isDash(at + 3)) {
            LocalDate day = tokens.year(at) == 0
                    ? null
                    : years.day(tokens.year(at), tokens.figure(at + 2, 2), tokens.figure(at + 4, 2));
            return day == null ? null : new Day(day, day, true, at, at + 5);
        }
        return tokens.isMark(at + 1, '/') && tokens.isMark(at + 3, '/') ? slashed(tokens, years, at) : null;
    }

    private static @Nullable Day dotted(DateTokens tokens, YearChoice years, int at) {
        String[] parts = tokens.word(at).split("\\.", -1);
        if (parts.length != 3 || parts[2].length() != 4) {
            return null;
        }
        int year = DateTokens.figure(parts[2], 4);
        LocalDate day =
                year < 1000 ? null : years.day(year, DateTokens.figure(parts[1], 2), DateTokens.figure(parts[0], 2));
        return day == null ? null : new Day(day, day, true, at, at + 1);
    }

    private static @Nullable Day slashed(DateTokens tokens, YearChoice years, int at) {
        int first = tokens.figure(at, 2);
        int second = tokens.figure(at + 2, 2);
        int year = tokens.year(at + 4);
        boolean dayFirst = first > 12 || first == second;
        if (year == 0 || (!dayFirst && second <= 12)) {
            return null;
        }
        LocalDate day = dayFirst ? years.day(year, second, first) : years.day(year, first, second);
        return day == null ? null : new Day(day, day, true, at, at + 5);
    }
}
