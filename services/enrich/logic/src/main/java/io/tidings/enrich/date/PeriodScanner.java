package io.tidings.enrich.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds longer stretches: "the second quarter of 2026", "Q2 2026", "the end of 2027", "by 2030", "until 2027-28". A bare year
 * counts only after a word that makes it a limit, since years name too many other things.
 */
final class PeriodScanner {

    private static final Map<String, Integer> ORDER =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "last", 4, "final", 4);
    private static final Map<String, Integer> SHORT = Map.of("q", 0, "h", 0);
    private static final Set<String> LIMITS =
            Set.of("by", "until", "till", "through", "before", "end", "least", "than", "late", "early", "mid");

    private static final Set<String> FOLLOWS_YEAR = Set.of(
            "and",
            "or",
            "in",
            "the",
            "to",
            "with",
            "for",
            "as",
            "at",
            "on",
            "while",
            "when",
            "will",
            "but",
            "under",
            "from",
            "through",
            "is",
            "are",
            "across",
            "by",
            "which",
            "that",
            "if",
            "we",
            "it",
            "this",
            "compared",
            "thanks",
            "because",
            "after",
            "following",
            "our",
            "so",
            "than",
            "would",
            "should",
            "including",
            "their",
            "its",
            "unless",
            "a",
            "an");
    private static final Map<String, MonthDay> FINANCIAL_YEAR_ENDS = Map.of(
            "AU", MonthDay.of(Month.JUNE, 30),
            "NZ", MonthDay.of(Month.JUNE, 30),
            "KE", MonthDay.of(Month.JUNE, 30),
            "GB", MonthDay.of(Month.MARCH, 31),
            "CA", MonthDay.of(Month.MARCH, 31),
            "IN", MonthDay.of(Month.MARCH, 31),
            "ZA", MonthDay.of(Month.MARCH, 31),
            "US", MonthDay.of(Month.SEPTEMBER, 30));

    private final DateTokens tokens;

    private final @Nullable MonthDay financialYearEnd;

    PeriodScanner(DateTokens tokens, @Nullable String country) {
        this.tokens = tokens;
        this.financialYearEnd = country == null ? null : FINANCIAL_YEAR_ENDS.get(country);
    }

    @Nullable Day at(int at) {
        if (ORDER.containsKey(tokens.word(at))) {
            return part(at);
        }
        if (SHORT.containsKey(tokens.word(at))) {
            return shortPart(at);
        }
        return tokens.year(at) > 0 ? year(at) : null;
    }

    /** "second quarter of 2026", "first half of the 2026 ..." is not read. */
    private @Nullable Day part(int at) {
        int order = ORDER.getOrDefault(tokens.word(at), 1);
        int of = tokens.word(at + 2).equals("of") ? at + 3 : at + 2;
        boolean quarter = tokens.word(at + 1).equals("quarter");
        boolean half = tokens.word(at + 1).equals("half");
        int year = tokens.year(of);
        if (year == 0 || (!quarter && !half)) {
            return null;
        }
        int months = quarter ? 3 : 6;
        return months(year, Math.min(order, 12 / months), months, new int[] {at, of + 1});
    }

    private @Nullable Day shortPart(int at) {
        int order = tokens.figure(at + 1, 1);
        int months = tokens.word(at).equals("q") ? 3 : 6;
        int of = tokens.word(at + 2).equals("of") ? at + 3 : at + 2;
        boolean fits = order >= 1 && order <= 12 / months && tokens.year(of) > 0;
        return fits ? months(tokens.year(of), order, months, new int[] {at, of + 1}) : null;
    }

    private static Day months(int year, int order, int months, int[] range) {
        LocalDate first = LocalDate.of(year, (order - 1) * months + 1, 1);
        LocalDate last = first.plusMonths(months).minusDays(1);
        return new Day(first, last, true, range[0], range[1]);
    }

    private @Nullable Day year(int at) {
        int before = at - 1;
        boolean of = tokens.word(before).equals("of") || tokens.isMark(before, '-');
        before = of ? before - 1 : before;
        if (!LIMITS.contains(tokens.word(isYearWord(before) ? before - 1 : before))) {
            return null;
        }
        if (isRange(at)) {
            return financialYear(at);
        }
        boolean atEnd = of && tokens.word(before).equals("end");
        LocalDate last = LocalDate.of(tokens.year(at), 12, 31);
        LocalDate first = atEnd ? last : LocalDate.of(tokens.year(at), 1, 1);
        return endsHere(at + 1) && !isYearWord(before) ? new Day(first, last, true, at, at + 1) : null;
    }

    private boolean isYearWord(int at) {
        return tokens.word(at).equals("fy") || tokens.word(at).equals("year");
    }

    private boolean isRange(int at) {
        boolean sign = tokens.isDash(at + 1) || tokens.isMark(at + 1, '/');
        return sign && tokens.figure(at + 2, 4) >= 0;
    }

    /** "until 2027-28": a financial year where the announcer's is known. */
    private @Nullable Day financialYear(int at) {
        int first = tokens.year(at);
        int second = tokens.figure(at + 2, 4);
        boolean next = second == first + 1 || second == (first + 1) % 100;
        if (!next || financialYearEnd == null) {
            return null;
        }
        LocalDate last = financialYearEnd.atYear(first + 1);
        return new Day(last.minusYears(1).plusDays(1), last, true, at, at + 3);
    }

    /** "by 2000 jobs" is no year. */
    private boolean endsHere(int at) {
        String next = tokens.word(at);
        boolean word = !next.isEmpty() && Character.isLetter(next.charAt(0));
        return !word || FOLLOWS_YEAR.contains(next);
    }
}
