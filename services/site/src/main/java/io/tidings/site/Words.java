package io.tidings.site;

import io.tidings.contracts.Amount;
import io.tidings.contracts.AmountWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures and days as people read them. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK);

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("GBP", "£"),
            Map.entry("EUR", "€"),
            Map.entry("USD", "US$"),
            Map.entry("AUD", "A$"),
            Map.entry("CAD", "C$"),
            Map.entry("NZD", "NZ$"),
            Map.entry("JPY", "¥"),
            Map.entry("INR", "₹"));

    private Words() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The shortest name of these days: {@code 2025}, {@code March 2025}, {@code 3 March 2025 to 9 March 2025}. */
    public static String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
            return Integer.toString(from.getYear());
        }
        boolean month =
                from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1));
        return month ? MONTH.format(from) : day(from) + " to " + day(to);
    }

    public static String moment(Instant moment) {
        return MOMENT.format(moment.atOffset(ZoneOffset.UTC));
    }

    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** {@code 1 line}, {@code 2 lines}. */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** Every digit: {@code £14,350,000}. */
    public static String exact(BigDecimal figure, String currency) {
        String digits = AmountWords.figure(figure, currency).substring(currency.length() + 1);
        String sign = SIGNS.get(currency);
        return sign == null ? currency + " " + digits : sign + digits;
    }

    /** As short as it can be without a digit lost: {@code £14.35m}, {@code £1,234,567}. */
    public static String sum(BigDecimal figure, String currency) {
        Unit unit = Unit.of(figure);
        BigDecimal scaled = figure.movePointLeft(unit.power);
        return scaled.stripTrailingZeros().scale() <= 2 ? scaled(scaled, unit, currency) : exact(figure, currency);
    }

    /** Short, rounded to three digits where it has more: {@code £14.4m}. */
    public static String brief(BigDecimal figure, String currency) {
        Unit unit = Unit.of(figure);
        BigDecimal scaled = figure.movePointLeft(unit.power);
        int decimals = scaled.compareTo(BigDecimal.valueOf(100)) >= 0 || unit == Unit.ONE ? 0 : 1;
        return scaled(scaled.setScale(decimals, RoundingMode.HALF_UP), unit, currency);
    }

    /** With how exactly it was stated: {@code up to £5m}. */
    public static String stated(Amount amount) {
        return switch (amount.bound()) {
            case EXACT -> sum(amount.value(), amount.currency());
            case UP_TO -> "up to " + sum(amount.value(), amount.currency());
            case AT_LEAST -> "at least " + sum(amount.value(), amount.currency());
            case APPROX -> "about " + sum(amount.value(), amount.currency());
            case RANGE -> end(amount.min(), amount.currency()) + " to " + end(amount.max(), amount.currency());
        };
    }

    private static String end(@Nullable BigDecimal figure, String currency) {
        return figure == null ? "" : sum(figure, currency);
    }

    private static String scaled(BigDecimal scaled, Unit unit, String currency) {
        return exact(scaled, currency).replaceFirst("(\\.\\d)0$", "$1") + unit.letters;
    }

    private enum Unit {
        ONE(0, ""),
        MILLION(6, "m"),
        BILLION(9, "bn"),
        TRILLION(12, "tn");

        private final int power;
        private final String letters;

        Unit(int power, String letters) {
            this.power = power;
            this.letters = letters;
        }

        static Unit of(BigDecimal figure) {
            Unit fitting = ONE;
            for (Unit unit : values()) {
                if (figure.movePointLeft(unit.power).compareTo(BigDecimal.ONE) >= 0) {
                    fitting = unit;
                }
            }
            return fitting;
        }
    }
}
