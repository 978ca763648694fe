package io.tidings.enrich.money;

import io.tidings.enrich.lookup.Phrases.Found;
import io.tidings.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a figure with its currency before or after it: "US$ 3.5 billion", "Rs 500 crore", "50 MUSD", "12,5 M€". */
final class SumReader {

    private static final Set<String> APART = Set.of("us", "nz", "au", "ca", "hk");
    private static final Set<String> NEVER_WORDS = Set.of("nz", "hk");
    /** Where unscaled pounds weigh. */
    private static final Set<String> WEIGH = Set.of("US", "CA");

    private static final Set<String> SPELLED = Set.of("rs", "kr", "rp");

    /** Codes that prices are often given in, elsewhere too. */
    private static final Set<String> USUAL = Set.of(
            "USD", "EUR", "GBP", "JPY", "CHF", "AUD", "CAD", "NZD", "SEK", "NOK", "DKK", "CNY", "HKD", "SGD", "INR");

    private static final Set<String> PIECES =
            Set.of("coin", "coins", "note", "notes", "banknote", "banknotes", "stamp", "stamps");
    private static final int CODE = 3;
    private static final BigDecimal FEW = BigDecimal.valueOf(100);
    private static final BigDecimal NORMS = BigDecimal.valueOf(10);
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1990);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2050);

    private final List<Token> tokens;
    private final List<String> keys;
    private final @Nullable String country;
    private final MoneyWords words = MoneyWords.STANDARD;
    private final FigureReader figures;

    SumReader(List<Token> tokens, List<String> keys, @Nullable String country) {
        this.tokens = tokens;
        this.keys = keys;
        this.country = country;
        this.figures = new FigureReader(tokens, keys, words);
    }

    /** A figure and its currency. */
    record Sum(Figure figure, String currency) {}

    /** The sum that begins here; null when none does. */
    @Nullable Sum at(int at) {
        Found<String> currency = words.before.longestAt(keys, at);
        if (currency != null && standsApart(at, currency)) {
            Sum sum = afterCurrency(currency);
            if (sum != null) {
                return sum;
            }
        }
        Figure figure = figures.at(at, false);
        return figure == null || isInsideNumber(at) ? null : beforeCurrency(figure);
    }

    private @Nullable Sum afterCurrency(Found<String> currency) {
        int at = currency.to();
        boolean glue = at < keys.size() && isGlue(at);
        Figure figure = figures.at(glue ? at + 1 : at, true);
        boolean worded = at < keys.size() && tokens.get(at).kind() == Token.Kind.WORD;
        if (figure == null
                || (worded && currency.value().equals("rand"))
                || isNorm(currency, figure)
                || isPiece(figure)
                || isSomethingElse(currency, figure)
                || !words.isKnown(currency.value(), country)) {
            return null;
        }
        return new Sum(figure, refined(currency.value(), figure));
    }

    private boolean isGlue(int at) {
        return (keys.get(at).equals("-") || keys.get(at).equals("~")) && at + 1 < keys.size();
    }

    /** "$5 million USD": a code after the figure says which dollar is meant. */
    private String refined(String currency, Figure figure) {
        Found<String> after = currency.equals("dollar") && figure.to() < keys.size()
                ? words.after.longestAt(keys, figure.to())
                : null;
        return after != null && !after.value().equals("dollar") && after.value().length() == 3
                ? after.value()
                : currency;
    }

    private @Nullable Sum beforeCurrency(Figure figure) {
        int at = figure.to();
        at = at + 1 < keys.size() && keys.get(at).equals("-") ? at + 1 : at;
        at = at + 1 < keys.size() && (keys.get(at).equals("of") || keys.get(at).equals("de")) && figure.scaled()
                ? at + 1
                : at;
        if (at >= keys.size()) {
            return null;
        }
        Sum joined = joinedCode(figure, at);
        if (joined != null) {
            return joined;
        }
        Found<String> currency = words.after.longestAt(keys, at);
        if (currency == null
                || !fits(figure, currency)
                || isSomethingElse(currency, figure)
                || !words.isKnown(currency.value(), country)) {
            return null;
        }
        return new Sum(figure.endingAt(currency.to()), currency.value());
    }

    /** "Euro 6" is a norm of exhausts, "Euro 2024" were games. */
    private boolean isNorm(Found<String> currency, Figure figure) {
        BigDecimal value = figure.value();
        boolean year = value.compareTo(FIRST_YEAR) >= 0 && value.compareTo(LAST_YEAR) < 0;
        return keys.get(currency.from()).equals("euro") && isCount(figure) && (year || value.compareTo(NORMS) < 0);
    }

    /** "ILS 2", "95 RON petrol": few units under a seldom code are something else, except where the code is at home. */
    private boolean isSomethingElse(Found<String> currency, Figure figure) {
        String code = currency.value();
        return code.length() == CODE
                && keys.get(currency.from()).equalsIgnoreCase(code)
                && isCount(figure)
                && figure.value().compareTo(FEW) < 0
                && !USUAL.contains(code)
                && !(country != null && code.startsWith(country));
    }

    /** "The £1 coin", "new £20 notes". */
    private boolean isPiece(Figure figure) {
        return isCount(figure) && figure.to() < keys.size() && PIECES.contains(keys.get(figure.to()));
    }

    private static boolean isCount(Figure figure) {
        return !figure.scaled() && figure.value().stripTrailingZeros().scale() <= 0;
    }

    /** "50 MUSD", "3 MEUR", "15 mEUR", "25 mkr". */
    private @Nullable Sum joinedCode(Figure figure, int at) {
        String key = keys.get(at);
        int code = key.length() - (key.endsWith("kr") ? 2 : 3);
        BigDecimal scale = code > 0 && code <= 2 && !figure.scaled() ? words.scale(key.substring(0, code)) : null;
        if (scale == null) {
            return null;
        }
        String unit = key.substring(code);
        Found<String> currency = words.before.longestAt(List.of(unit), 0);
        boolean known = currency != null && (unit.equals("kr") || unit.equalsIgnoreCase(currency.value()));
        return currency == null || !known ? null : new Sum(figure.times(scale).endingAt(at + 1), currency.value());
    }

    /** "$" after an unscaled number mostly begins the next sum; "pounds" of something weigh. */
    private boolean fits(Figure figure, Found<String> currency) {
        int to = currency.to();
        String key = keys.get(currency.from());
        boolean symbolOfNext = !Character.isLetter(key.charAt(0)) && to < keys.size() && figures.at(to, true) != null;
        boolean weight = currency.value().equals("pound")
                && !figure.scaled()
                && ((to < keys.size() && keys.get(to).equals("of")) || WEIGH.contains(country == null ? "" : country));
        boolean adjective = key.equals("won") && !figure.scaled();
        boolean oneWord =
                figure.to() - 1 >= 0 && tokens.get(figure.to() - 1).kind() == Token.Kind.WORD && !figure.scaled();
        boolean word = words.isMereWord(key, tokens.get(currency.from()).text());
        return !symbolOfNext && !weight && !adjective && !oneWord && !word;
    }

    /** A short word is a currency only beside digits or a sign ("R500", "A$5", "US $5"), not as a word of its own. */
    private boolean standsApart(int at, Found<String> currency) {
        String key = keys.get(currency.from());
        if (words.isMereWord(key, tokens.get(at).text())) {
            return false;
        }
        if (!Character.isLetter(key.charAt(0)) || key.length() > 2 || SPELLED.contains(key)) {
            return true;
        }
        boolean glued = currency.to() < keys.size() && isGlued(at);
        boolean number =
                currency.to() < keys.size() && tokens.get(currency.to()).kind() == Token.Kind.NUMBER;
        boolean upper = tokens.get(at).text().equals(tokens.get(at).text().toUpperCase(Locale.ROOT));
        boolean initials = APART.contains(key) && (upper || NEVER_WORDS.contains(key));
        boolean sign = currency.to() - currency.from() > 1;
        boolean own = number && words.isOwn(currency.value(), country);
        return sign ? glued || initials : (glued || own) && tokens.get(at).isCapitalised();
    }

    private boolean isGlued(int at) {
        return tokens.get(at).end() == tokens.get(at + 1).start();
    }

    private boolean isInsideNumber(int at) {
        boolean digitsBefore =
                at > 0 && tokens.get(at - 1).end() == tokens.get(at).start();
        return digitsBefore
                && tokens.get(at - 1).kind() == Token.Kind.WORD
                && tokens.get(at).kind() == Token.Kind.NUMBER;
    }

    /** The figure that begins here, after a currency already read; null when none does. */
    @Nullable Figure figureAt(int at) {
        return figures.at(at, true);
    }
}
