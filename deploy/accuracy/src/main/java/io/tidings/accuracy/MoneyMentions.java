package io.tidings.accuracy;

import io.tidings.accuracy.Figure.Tally;
import io.tidings.contracts.Amount;
import io.tidings.contracts.Bound;
import io.tidings.contracts.Enrichment;
import io.tidings.local.reading.Analyser;
import io.tidings.local.reading.Analyser.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sums of money as values alone, whatever they are for: what public suites of currency recognisers ask. */
public final class MoneyMentions {

    private MoneyMentions() {}

    /**
     * Sentences of our own in the manner of such suites: lower-cased, tokenised, of American business news.
     *
     * @param submission the announcement the sentence is read as
     * @param values of all sums in it, in units of their currency
     */
    public record Case(String text, com.fasterxml.jackson.databind.JsonNode submission, List<BigDecimal> values) {}

    /** All cases. */
    public static List<Case> load() {
        return LabelledSets.resource("/labelled/sentences/currency.jsonl").stream()
                .map(json -> {
                    List<BigDecimal> values = new ArrayList<>();
                    json.path("values").forEach(value -> values.add(value.decimalValue()));
                    return new Case(json.path("text").asText(), json, values);
                })
                .toList();
    }

    /** Reads and scores cases. */
    public static Tally score(List<Case> cases, Analyser analyser) {
        return cases.stream().map(each -> score(each, analyser)).reduce(Tally.NONE, Tally::plus);
    }

    /** One case. */
    public static Tally score(Case each, Analyser analyser) {
        List<BigDecimal> found = found(each, analyser);
        int read = found.size();
        int right = 0;
        for (BigDecimal value : each.values()) {
            right += found.removeIf(once(value)) ? 1 : 0;
        }
        return Tally.of(each.values().size(), read, right);
    }

    static List<BigDecimal> found(Case each, Analyser analyser) {
        return switch (analyser.read(LabelledSet.submission(each.submission()))) {
            case Outcome.Read read ->
                new ArrayList<>(amounts(read.analysis().enrichment())
                        .flatMap(MoneyMentions::values)
                        .toList());
            case Outcome.Refused no -> throw new IllegalArgumentException(each.text() + " is refused: " + no.reason());
        };
    }

    private static Stream<Amount> amounts(Enrichment read) {
        return Stream.concat(
                read.funding().stream().map(line -> line.amount()),
                read.otherMoney().stream().map(money -> money.amount()));
    }

    private static Stream<BigDecimal> values(Amount amount) {
        return amount.bound() == Bound.RANGE ? Stream.of(amount.min(), amount.max()) : Stream.of(amount.value());
    }

    /** True for the first equal value only. */
    private static java.util.function.Predicate<BigDecimal> once(BigDecimal value) {
        boolean[] done = new boolean[1];
        return other -> {
            boolean first = !done[0] && other.compareTo(value) == 0;
            done[0] |= first;
            return first;
        };
    }
}
