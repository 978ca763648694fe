package io.tidings.query.language;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums of money as people type them: {@code 3m}, {@code 1.5bn}, {@code 250k}, {@code 3,000,000}, {@code 4 million}. */
final class Figures {

    private static final Pattern FIGURE =
            Pattern.compile("((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?) ?([a-z]*)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("", 0),
            Map.entry("k", 3),
            Map.entry("thousand", 3),
            Map.entry("m", 6),
            Map.entry("mn", 6),
            Map.entry("mio", 6),
            Map.entry("million", 6),
            Map.entry("b", 9),
            Map.entry("bn", 9),
            Map.entry("billion", 9),
            Map.entry("t", 12),
            Map.entry("tn", 12),
            Map.entry("trillion", 12));

    /** More than any sum of money; keeps figures comparable in whole thousandths of a unit. */
    private static final BigDecimal LIMIT = new BigDecimal("1e15");

    private static final int FINEST = 3;

    private Figures() {}

    /** Without trailing zeros, and without an exponent. */
    static BigDecimal normal(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The figure in whole units; empty when it is none, is above a thousand trillion or finer than a thousandth. */
    static Optional<BigDecimal> parse(String text) {
        Matcher matcher = FIGURE.matcher(text.strip());
        if (text.length() > 40 || !matcher.matches()) {
            return Optional.empty();
        }
        Integer power = POWERS.get(matcher.group(2).toLowerCase(Locale.ROOT));
        if (power == null) {
            return Optional.empty();
        }
        BigDecimal figure = new BigDecimal(matcher.group(1).replace(",", ""))
                .scaleByPowerOfTen(power)
                .stripTrailingZeros();
        return figure.compareTo(LIMIT) <= 0 && figure.scale() <= FINEST ? Optional.of(figure) : Optional.empty();
    }

    /** The shortest way to write it, exact: {@code 3m}, {@code 1.5bn}, {@code 1234}. */
    static String shortest(BigDecimal figure) {
        String plain = figure.toPlainString();
        return java.util.stream.Stream.of(
                        plain,
                        figure.scaleByPowerOfTen(-3).stripTrailingZeros().toPlainString() + "k",
                        figure.scaleByPowerOfTen(-6).stripTrailingZeros().toPlainString() + "m",
                        figure.scaleByPowerOfTen(-9).stripTrailingZeros().toPlainString() + "bn")
                .filter(text -> !text.startsWith("0.") || text.equals(plain))
                .min(java.util.Comparator.comparingInt(String::length))
                .orElse(plain);
    }
}
