package io.tidings.enrich.funding;

import io.tidings.enrich.lookup.Resource;
import io.tidings.enrich.passage.Unit;
import java.util.List;
import java.util.Set;

/** The forms a period is written in: "over four years", "2026-2029", "FY 2025/26", "three-year", "a year", "since March 2021". */
final class PeriodGrammar {

    private static final Resource WORDS = Resource.yaml("period-words.yaml");
    private static final Set<String> BEFORE = Set.copyOf(WORDS.list("openers"));
    private static final Set<String> FILL = Set.copyOf(WORDS.list("inside"));
    private static final Set<String> COUNTS = Set.copyOf(WORDS.list("counts"));
    private static final Set<String> LENGTHS = Set.copyOf(WORDS.list("lengths"));
    private static final Set<String> EACH = Set.copyOf(WORDS.list("rates"));
    private static final Set<String> THIS = Set.copyOf(WORDS.list("pointing"));
    private static final Set<String> FISCAL = Set.copyOf(WORDS.list("kinds-of-year"));
    private static final Set<String> SINCE = Set.copyOf(WORDS.list("since"));
    private static final Set<String> DATED = Set.copyOf(WORDS.list("before-dates"));
    private static final Set<String> STARTING = Set.copyOf(WORDS.list("starting"));
    private static final Set<String> MONTHS = Set.copyOf(WORDS.list("months"));
    private static final Set<String> IN_DATES = Set.copyOf(WORDS.list("inside-dates"));
    private static final Set<String> ARTICLES = Set.of("a", "per", "each");
    private static final Set<String> DASHES = Set.of("-", "–", "/");

    private final List<Unit> units;

    PeriodGrammar(List<Unit> units) {
        this.units = units;
    }

    /** The unit after a period that begins at one; not after it when none does. */
    int end(int at, int limit) {
        String key = units.get(at).key();
        if (key.equals("fy")) {
            return yearsEnd(at + 1, limit);
        }
        if (key.equals("annually")) {
            return at + 1;
        }
        if (ARTICLES.contains(key)
                && at + 1 < limit
                && EACH.contains(units.get(at + 1).key())) {
            return at + 2;
        }
        if (THIS.contains(key) || (key.equals("last") && at == 0)) {
            return currentEnd(at + 1, limit);
        }
        if (isCount(at) && at + 1 < limit) {
            return countedEnd(at, limit);
        }
        return SINCE.contains(key) || BEFORE.contains(key) ? openedEnd(at, limit) : bareEnd(at, limit);
    }

    /** "four-year", "2025". */
    private int countedEnd(int at, int limit) {
        int next = units.get(at + 1).key().equals("-") ? at + 2 : at + 1;
        boolean year = next < limit && units.get(next).key().equals("year");
        return year ? next + 1 : yearsEnd(at, limit);
    }

    /** "since March 2021", "by the end of 2027", "over three years". */
    private int openedEnd(int at, int limit) {
        String key = units.get(at).key();
        int dated = SINCE.contains(key) || DATED.contains(key) ? dateEnd(at + 1, limit) : -1;
        return BEFORE.contains(key) ? Math.max(dated, worded(at, limit)) : dated;
    }

    /** "2025/26", "2019 to 2024"; a single year only where it opens or stands in brackets. */
    private int bareEnd(int at, int limit) {
        int end = yearsEnd(at, limit);
        boolean alone = end == at + 1 && at > 0 && !units.get(at - 1).key().equals("fy");
        return alone && !units.get(at - 1).key().equals("(") ? -1 : end;
    }

    /** "over the next four years", "from 2009-10", "by the end of 2027", "over the forward estimates". */
    private int worded(int at, int limit) {
        boolean counted = false;
        for (int i = at + 1; i < Math.min(limit, at + 10); i++) {
            String key = units.get(i).key();
            if (isYear(i)) {
                int end = yearsEnd(i, limit);
                return end > i ? more(end, limit) : end;
            }
            if ((counted || key.equals("decade") || key.equals("estimates")) && LENGTHS.contains(key)) {
                return from(i + 1, limit);
            }
            counted |= isCount(i);
            if (!FILL.contains(key) && !isCount(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** "this financial year", "next year". */
    private int currentEnd(int at, int limit) {
        int year = at < limit && FISCAL.contains(units.get(at).key()) ? at + 1 : at;
        return year < limit && units.get(year).key().equals("year") ? year + 1 : -1;
    }

    /** "February 24, 2022", "the end of March 2025", "2019"; -1 when it is no date with a year. */
    private int dateEnd(int at, int limit) {
        for (int i = at; i < Math.min(limit, at + 8); i++) {
            String key = units.get(i).key();
            if (isYear(i)) {
                return yearsEnd(i, limit);
            }
            boolean day = key.length() <= 2 && isDigits(i);
            if (!MONTHS.contains(key) && !day && !IN_DATES.contains(key)) {
                return -1;
            }
        }
        return -1;
    }

    /** "over ten years from 2014". */
    private int from(int end, int limit) {
        int at = end < limit && units.get(end).key().equals(",") ? end + 1 : end;
        boolean starting = at < limit && STARTING.contains(units.get(at).key());
        int year = starting && at + 1 < limit && units.get(at + 1).key().equals("in") ? at + 2 : at + 1;
        return starting && year < limit && isYear(year) ? yearsEnd(year, limit) : end;
    }

    private int more(int end, int limit) {
        boolean joins = end + 1 < limit
                && Set.of("and", "to", "-", "until").contains(units.get(end).key())
                && isYear(end + 1);
        return joins ? yearsEnd(end + 1, limit) : end;
    }

    /** "2025", "2025/26", "2025-26", "2026-2029", "2006 - 2011"; -1 when it is no year. */
    private int yearsEnd(int at, int limit) {
        if (at >= limit || (!isYear(at) && !isShortYears(at, limit))) {
            return -1;
        }
        boolean ranges = at + 2 < limit && units.get(at + 1).key().equals("to") && isYear(at + 2);
        if (ranges) {
            return yearsEnd(at + 2, limit);
        }
        boolean joined = at + 2 < limit && DASHES.contains(units.get(at + 1).key()) && isDigits(at + 2);
        return joined ? at + 3 : at + 1;
    }

    private boolean isShortYears(int at, int limit) {
        return at > 0 && units.get(at - 1).key().equals("fy") && isDigits(at) && at < limit;
    }

    boolean isYear(int at) {
        String key = units.get(at).key();
        return key.length() == 4 && (key.startsWith("20") || key.startsWith("19")) && isDigits(at);
    }

    private boolean isDigits(int at) {
        String key = units.get(at).key();
        return !key.isEmpty() && key.length() <= 4 && key.chars().allMatch(Character::isDigit);
    }

    private boolean isCount(int at) {
        String key = units.get(at).key();
        return COUNTS.contains(key) || (key.length() <= 2 && isDigits(at));
    }
}
