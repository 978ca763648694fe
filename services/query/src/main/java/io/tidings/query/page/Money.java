package io.tidings.query.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody wrote into a field, as far as drawing needs it; what a search means by it is the query language's. */
final class Money {

    private static final Pattern FIGURE = Pattern.compile("([\\d.,]{1,24}) ?(k|m|bn|tn)?");
    private static final Map<String, Integer> POWERS = Map.of("k", 3, "m", 6, "bn", 9, "tn", 12);

    private Money() {}

    /** {@code 3m}, {@code 450,000}; null for anything else. */
    static @Nullable BigDecimal figure(String text) {
        Matcher matcher = FIGURE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return null;
        }
        String unit = matcher.group(2);
        try {
            BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
            return number.movePointRight(unit == null ? 0 : POWERS.getOrDefault(unit, 0));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The greatest sum below this one, as a parameter; empty when there is no end. */
    static String justBelow(@Nullable BigDecimal figure, String currency) {
        if (figure == null) {
            return "";
        }
        return figure.subtract(BigDecimal.ONE.movePointLeft(digits(currency))).toPlainString();
    }

    /** The round sum that this one lies just below, null when it does not. */
    static @Nullable BigDecimal roundAbove(BigDecimal figure, String currency) {
        BigDecimal above = figure.add(BigDecimal.ONE.movePointLeft(digits(currency)));
        return figure.stripTrailingZeros().scale() >= 0
                        && above.stripTrailingZeros().scale() <= -3
                ? above
                : null;
    }

    static LocalDate day(String text, LocalDate otherwise) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    private static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
