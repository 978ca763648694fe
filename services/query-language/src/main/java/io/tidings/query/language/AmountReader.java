package io.tidings.query.language;

import io.tidings.query.language.LineQuery.Comparison;
import io.tidings.query.language.Query.Funding.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code amount>=3m}, {@code amount:3m..5m}, {@code amount<£250k} and {@code amount:unstated}. */
final class AmountReader {

    private static final Pattern CURRENCY = Pattern.compile("(?:(£|€)|([A-Z]{3}) ?)?(.*?)(?: ?([A-Z]{3}))?");
    private static final String RIGHT = "an amount is a figure such as 3m, 250k, 1.5bn or 3,000,000";

    private AmountReader() {}

    static Reading read(String sign, Value value) {
        boolean is = sign.equals(":") || sign.equals("=");
        String word = value.text().toLowerCase(Locale.ROOT);
        if (is && word.equals("stated")) {
            return Reading.of(new Query.Funding(Statement.STATED));
        }
        if (is && word.equals("unstated")) {
            return Reading.of(new Query.Funding(Statement.UNSTATED));
        }
        if (value.text().contains("$")) {
            return Reading.wrong(
                    value, "$ is the dollar of many countries; write the figure, and currency:USD beside it");
        }
        Matcher matcher = CURRENCY.matcher(value.text().strip());
        if (!matcher.matches()) {
            return Reading.wrong(value, RIGHT);
        }
        List<LineQuery> conditions = new ArrayList<>(figures(is ? "=" : sign, matcher.group(3)));
        if (conditions.isEmpty()) {
            return Reading.wrong(value, RIGHT);
        }
        return inCurrency(conditions, currency(matcher), value);
    }

    /** Between two figures, both allowed; a missing one leaves that end open. The condition is about one line. */
    static LineQuery between(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        List<LineQuery> ends = new ArrayList<>();
        if (least != null) {
            ends.add(new LineQuery.Amount(Comparison.AT_LEAST, least));
        }
        if (most != null) {
            ends.add(new LineQuery.Amount(Comparison.AT_MOST, most));
        }
        return LineQuery.and(ends);
    }

    private static Reading inCurrency(List<LineQuery> conditions, @Nullable String currency, Value value) {
        if (currency != null && !WordLists.isCurrency(currency)) {
            return Reading.wrong(value, "unknown currency " + currency + "; write an ISO 4217 code such as GBP");
        }
        if (currency != null) {
            conditions.add(new LineQuery.Currency(currency));
        }
        return new Reading.Read(Draft.Condition.ofAmount(LineQuery.and(conditions)));
    }

    private static @Nullable String currency(Matcher matcher) {
        if (matcher.group(1) != null) {
            return matcher.group(1).equals("£") ? "GBP" : "EUR";
        }
        return matcher.group(2) != null ? matcher.group(2) : matcher.group(4);
    }

    private static List<LineQuery> figures(String sign, String text) {
        int dots = text.indexOf("..");
        if (dots < 0 || !sign.equals("=")) {
            return Figures.parse(text).stream()
                    .<LineQuery>map(figure -> new LineQuery.Amount(comparison(sign), figure))
                    .toList();
        }
        Optional<BigDecimal> least = Figures.parse(text.substring(0, dots));
        Optional<BigDecimal> most = Figures.parse(text.substring(dots + 2));
        boolean range = least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) <= 0;
        return range ? List.of(between(least.get(), most.get())) : List.of();
    }

    private static Comparison comparison(String sign) {
        return Arrays.stream(Comparison.values())
                .filter(comparison -> comparison.sign().equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no comparison is written " + sign));
    }
}
