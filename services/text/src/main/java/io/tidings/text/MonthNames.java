package io.tidings.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** English months as they are written in dates, in lower case: {@code september}, {@code sep}, {@code sept}. */
public final class MonthNames {

    private static final int SHORT = 3;

    private static final Map<String, Integer> FULL = numbers(false);
    private static final Map<String, Integer> ALL = numbers(true);

    private MonthNames() {}

    /** Whether a word in lower case is a month or its short form, without a full stop. */
    public static boolean contains(String lower) {
        return ALL.containsKey(lower);
    }

    /** Whether a word in lower case is a month written out. */
    public static boolean isFull(String lower) {
        return FULL.containsKey(lower);
    }

    /** The number of the month that a word in lower case is, from 1; 0 for other words. */
    public static int number(String lower) {
        return ALL.getOrDefault(lower, 0);
    }

    private static Map<String, Integer> numbers(boolean shortToo) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            numbers.put(name, month.getValue());
            if (shortToo) {
                numbers.put(name.substring(0, SHORT), month.getValue());
            }
        }
        if (shortToo) {
            numbers.put("sept", Month.SEPTEMBER.getValue());
        }
        return Map.copyOf(numbers);
    }
}
