package io.tidings.enrich.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads numbers in words before a scale word: "two and a half", "one point two", "three hundred and fifty". */
final class WordedReader {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final int MOST_DECIMALS = 4;
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    private final List<String> keys;

    WordedReader(List<String> keys) {
        this.keys = keys;
    }

    /** The number in words that begins here, without its scale word; null when none does. */
    @Nullable Figure at(int from) {
        String key = keys.get(from);
        if (key.equals("half") || key.equals("quarter")) {
            return fraction(key.equals("half") ? HALF : QUARTER, from + 1);
        }
        if (key.equals("a") || key.equals("an")) {
            boolean quarter = is(from + 1, "quarter");
            return quarter ? fraction(QUARTER, from + 2) : hundreds(figure(1, from + 1));
        }
        if (key.equals("three") && is(hyphen(from + 1), "quarters")) {
            return fraction(new BigDecimal("0.75"), hyphen(from + 1) + 1);
        }
        Integer small = SMALL.get(key);
        return small == null ? null : rest(hundreds(tens(figure(small, from + 1))));
    }

    private static Figure figure(int value, int to) {
        return new Figure(BigDecimal.valueOf(value), BigDecimal.ONE, to);
    }

    private boolean is(int at, String key) {
        return at < keys.size() && keys.get(at).equals(key);
    }

    private int hyphen(int at) {
        return is(at, "-") ? at + 1 : at;
    }

    /** "half a million", "half of a million", "half-million". */
    private Figure fraction(BigDecimal share, int at) {
        int next = is(at, "of") ? at + 1 : at;
        next = is(next, "a") || is(next, "-") ? next + 1 : next;
        return new Figure(share, BigDecimal.ONE, next);
    }

    /** "twenty-five", "twenty five". */
    private Figure tens(Figure figure) {
        int at = hyphen(figure.to());
        Integer units = figure.value().intValue() >= 20 && at < keys.size() ? SMALL.get(keys.get(at)) : null;
        return units == null || units > 9
                ? figure
                : new Figure(figure.value().add(BigDecimal.valueOf(units)), figure.unit(), at + 1);
    }

    /** "three hundred", "three hundred and fifty". */
    private Figure hundreds(Figure figure) {
        int at = hyphen(figure.to());
        if (!is(at, "hundred")) {
            return figure;
        }
        BigDecimal value = figure.value().multiply(BigDecimal.valueOf(100));
        int next = is(at + 1, "and") ? at + 2 : at + 1;
        Integer small = next < keys.size() ? SMALL.get(keys.get(next)) : null;
        if (small == null) {
            return new Figure(value, BigDecimal.valueOf(100), at + 1);
        }
        Figure below = tens(figure(small, next + 1));
        return new Figure(value.add(below.value()), BigDecimal.valueOf(100), below.to());
    }

    /** "and a half", "-and-a-half", "point two five". */
    private Figure rest(Figure figure) {
        int at = hyphen(figure.to());
        int article = hyphen(at + 1);
        int last = hyphen(article + 1);
        if (is(at, "and") && is(article, "a") && (is(last, "half") || is(last, "quarter"))) {
            BigDecimal more = is(last, "half") ? HALF : QUARTER;
            return new Figure(figure.value().add(more), figure.unit(), last + 1);
        }
        return is(at, "point") ? decimals(figure, at + 1) : figure;
    }

    private Figure decimals(Figure figure, int from) {
        BigDecimal value = figure.value();
        BigDecimal place = BigDecimal.ONE;
        int at = from;
        while (at < keys.size() && at - from < MOST_DECIMALS && digit(keys.get(at)) >= 0) {
            place = place.movePointLeft(1);
            value = value.add(place.multiply(BigDecimal.valueOf(digit(keys.get(at)))));
            at++;
        }
        return new Figure(value, figure.unit(), at);
    }

    /** The digit a word stands for; -1 for other words. */
    private static int digit(String key) {
        if (key.equals("zero") || key.equals("oh")) {
            return 0;
        }
        int small = SMALL.getOrDefault(key, -1);
        return small > 9 ? -1 : small;
    }
}
