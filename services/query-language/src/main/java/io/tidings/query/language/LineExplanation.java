package io.tidings.query.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a line condition in plain words. */
final class LineExplanation {

    private static final Map<LineQuery.Comparison, String> COMPARISONS = Map.of(
            LineQuery.Comparison.AT_LEAST, "at least ",
            LineQuery.Comparison.ABOVE, "more than ",
            LineQuery.Comparison.AT_MOST, "at most ",
            LineQuery.Comparison.BELOW, "less than ",
            LineQuery.Comparison.EQUAL, "exactly ");

    private LineExplanation() {}

    static String of(LineQuery condition) {
        boolean bare = Positives.of(condition).stream().anyMatch(LineQuery.Amount.class::isInstance)
                && Positives.of(condition).stream().noneMatch(LineQuery.Currency.class::isInstance);
        String start = condition instanceof LineQuery.And ? "whose same funding line is " : "with a funding line ";
        return start + say(condition) + (bare ? " (in the line's own currency)" : "");
    }

    private static String say(LineQuery query) {
        return switch (query) {
            case LineQuery.And and -> all(and.all());
            case LineQuery.Or or ->
                "either " + or.any().stream().map(LineExplanation::apart).collect(Collectors.joining(" or "));
            case LineQuery.Not not -> "not " + apart(not.query());
            case LineQuery.Theme theme -> "about " + Explanation.theme(theme.id());
            case LineQuery.Region region -> "for " + Explanation.region(region.id());
            case LineQuery.Amount amount -> COMPARISONS.get(amount.comparison()) + figure(amount.figure());
            case LineQuery.Converted converted ->
                COMPARISONS.get(converted.comparison()) + converted.code() + " " + figure(converted.figure())
                        + " at the exchange rate of its day";
            case LineQuery.Currency currency -> "in " + currency.code();
            case LineQuery.Fund fund -> "from " + fund.name();
            case LineQuery.Period period -> "over \u201c" + period.name() + "\u201d";
            case LineQuery.Delta delta -> "of " + delta(delta.delta());
        };
    }

    /** Amounts first, in their currency where there is one. */
    private static String all(List<LineQuery> parts) {
        List<LineQuery> currencies =
                parts.stream().filter(LineQuery.Currency.class::isInstance).toList();
        boolean amounts = parts.stream().anyMatch(LineQuery.Amount.class::isInstance);
        String code =
                currencies.size() == 1 && amounts ? ((LineQuery.Currency) currencies.getFirst()).code() + " " : "";
        Stream<String> figures = parts.stream()
                .filter(LineQuery.Amount.class::isInstance)
                .map(part -> amount((LineQuery.Amount) part, code));
        Stream<String> others = parts.stream()
                .filter(part -> !(part instanceof LineQuery.Amount))
                .filter(part -> code.isEmpty() || !(part instanceof LineQuery.Currency))
                .map(LineExplanation::apart);
        return Explanation.listed(Stream.concat(figures, others).toList());
    }

    private static String amount(LineQuery.Amount amount, String code) {
        return COMPARISONS.get(amount.comparison()) + code + figure(amount.figure());
    }

    private static String apart(LineQuery query) {
        return query instanceof LineQuery.And || query instanceof LineQuery.Or ? "(" + say(query) + ")" : say(query);
    }

    private static String delta(io.tidings.contracts.Delta delta) {
        return switch (delta) {
            case NEW -> "new money";
            case ADDITIONAL -> "additional money";
            case TOTAL -> "money that is a total of others";
            case EXISTING -> "money announced before";
            case PART -> "money that is part of another line";
        };
    }

    private static String figure(BigDecimal figure) {
        return Figures.shortest(figure)
                .replace("bn", " billion")
                .replaceFirst("m$", " million")
                .replaceFirst("k$", " thousand");
    }
}
