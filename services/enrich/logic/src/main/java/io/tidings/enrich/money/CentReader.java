package io.tidings.enrich.money;

import io.tidings.enrich.money.SumReader.Sum;
import io.tidings.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads "43 cents", "70c" and "5p" as shares of the announcer's dollar, euro or pound. */
final class CentReader {

    private static final Set<String> CENT = Set.of("cents", "cent");
    private static final Set<String> PENNY = Set.of("pence", "penny", "p");
    private static final Map<String, String> EUROS = Map.of("IE", "EUR", "EU", "EUR", "DE", "EUR", "FR", "EUR");

    private final List<Token> tokens;
    private final List<String> keys;
    private final MoneyWords words;
    private final @Nullable String country;

    CentReader(List<Token> tokens, List<String> keys, @Nullable String country) {
        this.tokens = tokens;
        this.keys = keys;
        this.words = MoneyWords.STANDARD;
        this.country = country;
    }

    /** A sum in hundredths. */
    record Cents(BigDecimal value, String currency, int to) {}

    /** The sum in hundredths that begins here; null when none does. */
    @Nullable Cents at(int at) {
        if (at + 1 >= keys.size() || tokens.get(at).kind() != Token.Kind.NUMBER) {
            return null;
        }
        String currency = currency(at + 1);
        BigDecimal value =
                currency == null ? null : DigitReader.parse(tokens.get(at).text());
        return value == null || currency == null ? null : new Cents(value.movePointLeft(2), currency, at + 2);
    }

    /** The one sum that "4 dollars 75 cents" and "3 euros and 20 cents" are; null when no cents follow. */
    @Nullable Sum with(Sum sum) {
        int at = sum.figure().to();
        boolean word =
                Character.isLetter(keys.get(at - 1).charAt(0)) && !sum.figure().scaled();
        Cents more = word && at + 1 < keys.size() ? at(keys.get(at).equals("and") ? at + 1 : at) : null;
        return more == null || more.value().compareTo(BigDecimal.ONE) >= 0
                ? null
                : new Sum(sum.figure().plus(more.value(), more.to()), sum.currency());
    }

    private @Nullable String currency(int at) {
        String key = keys.get(at);
        boolean glued = tokens.get(at - 1).end() == tokens.get(at).start();
        boolean british = "GB".equals(country) || key.length() > 1;
        if (PENNY.contains(key) && british && (key.length() > 1 || isSmall(at, glued))) {
            return "GBP";
        }
        String own = EUROS.getOrDefault(country == null ? "" : country, words.code("dollar", country));
        if (CENT.contains(key)) {
            return own;
        }
        boolean letter = key.equals("c") && isSmall(at, glued) && ("AU".equals(country) || "NZ".equals(country));
        return letter ? own : null;
    }

    /** A letter counts only glued to digits and in lower case: "5p", not "p. 5" nor "5P". */
    private boolean isSmall(int at, boolean glued) {
        return glued && Character.isLowerCase(tokens.get(at).text().charAt(0));
    }
}
