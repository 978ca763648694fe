package io.tidings.query.language;

import io.tidings.contracts.Delta;
import io.tidings.contracts.Kind;
import io.tidings.query.language.Query.Funding.Statement;
import io.tidings.vocabulary.Closest;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fields whose values are words of a closed list. */
final class WordLists {

    private static final List<String> KINDS = Arrays.stream(Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> DELTAS =
            Arrays.stream(Delta.values()).map(Delta::word).toList();

    private WordLists() {}

    static Reading theme(Value value) {
        String word = Texts.oneLine(value.text());
        return Themes.find(word.toLowerCase(Locale.ROOT))
                .or(() -> byLabel(word))
                .map(theme -> Reading.of(new Query.Theme(theme.id()), new LineQuery.Theme(theme.id())))
                .orElseGet(() -> unknown("theme", value, Themes.closest(word)));
    }

    static Reading currency(Value value) {
        String code = value.text().toUpperCase(Locale.ROOT);
        return isCurrency(code)
                ? Reading.of(new LineQuery.Currency(code))
                : Reading.wrong(value, "unknown currency " + value.text() + "; write an ISO 4217 code such as GBP");
    }

    static Reading delta(Value value) {
        String word = value.text().toLowerCase(Locale.ROOT);
        return DELTAS.contains(word)
                ? Reading.of(new LineQuery.Delta(Delta.valueOf(word.toUpperCase(Locale.ROOT))))
                : listed("delta", value, DELTAS);
    }

    static Reading kind(Value value) {
        String word = value.text().toLowerCase(Locale.ROOT);
        return KINDS.contains(word)
                ? Reading.of(new Fact.OfKind(Kind.valueOf(word.toUpperCase(Locale.ROOT))))
                : listed("kind", value, KINDS);
    }

    static Reading is(Value value) {
        return switch (value.text().toLowerCase(Locale.ROOT)) {
            case "withdrawn" -> Reading.of(new Fact.Withdrawn());
            case "copy" -> Reading.of(new Fact.Copy());
            case "correction" -> Reading.of(new Fact.OfKind(Kind.CORRECTED));
            default -> listed("is", value, List.of("correction", "withdrawn", "copy"));
        };
    }

    static Reading has(Value value) {
        return switch (value.text().toLowerCase(Locale.ROOT)) {
            case "funding" -> Reading.of(new Query.Funding(Statement.MENTIONED));
            case "amount" -> Reading.of(new Query.Funding(Statement.STATED));
            default -> listed("has", value, List.of("funding", "amount"));
        };
    }

    static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    /** Refuses a word that is not on a short list. */
    static Reading listed(String field, Value value, List<String> words) {
        Optional<String> near = Closest.to(value.text(), words);
        String message = "unknown " + field + " " + value.text() + "; it is one of " + String.join(", ", words);
        return new Reading.Wrong(Mistake.at(value, message, near.orElse(null)));
    }

    /** Refuses a word that is not on a long list. */
    static Reading unknown(String field, Value value, Optional<String> near) {
        String message = "unknown " + field + " " + value.text()
                + near.map(word -> "; did you mean " + word + "?").orElse("");
        return new Reading.Wrong(Mistake.at(value, message, near.orElse(null)));
    }

    private static Optional<Theme> byLabel(String label) {
        return Themes.all().stream()
                .filter(theme -> theme.label().equalsIgnoreCase(label))
                .findFirst();
    }
}
