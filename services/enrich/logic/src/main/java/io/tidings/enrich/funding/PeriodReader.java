package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Unit;
import io.tidings.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the period of a sum: "over four years", "2026-2029", "FY 2025/26", "three-year", "a year". */
final class PeriodReader {

    private static final Set<String> BEFORE = Set.of(
            "over", "across", "for", "during", "in", "within", "from", "between", "by", "until", "to", "through");
    private static final Set<String> FILL = Set.of(
            "the",
            "next",
            "coming",
            "following",
            "past",
            "last",
            "first",
            "a",
            "further",
            "out",
            "initial",
            "financial",
            "fiscal",
            "year",
            "years",
            "at",
            "least",
            "end",
            "of",
            "another",
            "period",
            "and",
            "-",
            "/",
            "to",
            "up",
            "forward",
            "budget");
    private static final Set<String> COUNTS = Set.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "twelve",
            "eighteen",
            "several",
            "fifteen",
            "twenty");
    private static final Set<String> LENGTHS =
            Set.of("year", "years", "month", "months", "decade", "decades", "estimates");
    private static final Set<String> EACH = Set.of("year", "annum", "month", "week");

    private final List<Unit> units;
    private final List<Token> tokens;

    PeriodReader(List<Unit> units, List<Token> tokens) {
        this.units = units;
        this.tokens = tokens;
    }

    /** The period nearest to the sum within its segment; null when none is said. */
    @Nullable String read(int sum, Segment segment) {
        for (int i = sum + 1; i < segment.to(); i++) {
            int end = periodEnd(i, segment.to());
            if (end > i) {
                return text(i, end);
            }
        }
        for (int i = sum - 1; i >= segment.from(); i--) {
            int end = periodEnd(i, sum);
            if (end > i) {
                return text(i, end);
            }
        }
        return null;
    }

    private int periodEnd(int at, int limit) {
        String key = units.get(at).key();
        if (key.equals("fy")) {
            return yearsEnd(at + 1, limit);
        }
        if ((key.equals("a") || key.equals("per") || key.equals("each"))
                && at + 1 < limit
                && EACH.contains(units.get(at + 1).key())) {
            return at + 2;
        }
        if (key.equals("annually") || key.equals("annual")) {
            return at + 1;
        }
        if (isCount(at) && at + 1 < limit) {
            int next = units.get(at + 1).key().equals("-") ? at + 2 : at + 1;
            boolean year = next < limit && units.get(next).key().equals("year");
            return year ? next + 1 : yearsEnd(at, limit);
        }
        return BEFORE.contains(key) ? worded(at, limit) : yearsEnd(at, limit);
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

    /** "over ten years from 2014". */
    private int from(int end, int limit) {
        boolean starts = end + 1 < limit && units.get(end).key().equals("from") && isYear(end + 1);
        return starts ? yearsEnd(end + 1, limit) : end;
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
        boolean joined =
                at + 2 < limit && Set.of("-", "/").contains(units.get(at + 1).key()) && isDigits(at + 2);
        return joined ? at + 3 : at + 1;
    }

    private boolean isShortYears(int at, int limit) {
        return at > 0 && units.get(at - 1).key().equals("fy") && isDigits(at) && at < limit;
    }

    private boolean isYear(int at) {
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

    private String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        int end = -1;
        for (Token token :
                tokens.subList(units.get(from).from(), units.get(to - 1).to())) {
            text.append(end >= 0 && token.start() > end ? " " : "").append(token.text());
            end = token.end();
        }
        return fiscalYear(text.toString());
    }

    /** "FY 25/26" is written out as "FY 2025/26". */
    private static String fiscalYear(String text) {
        boolean brief = text.matches("(?i)fy ?[0-9]{2}[/-][0-9]{2}");
        return brief ? "FY 20" + text.substring(text.length() - 5) : text;
    }
}
