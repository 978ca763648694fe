package io.tidings.enrich.money;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Bound;
import io.tidings.enrich.lookup.Keys;
import io.tidings.enrich.lookup.Phrases.Found;
import io.tidings.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sums in a sentence: {@code £4million}, {@code US$ 3.5 billion}, {@code Rs 500 crore}, {@code 50 MUSD},
 * {@code half a million pounds}, {@code between £2m and £3m}. One walk over the tokens, each position looked at a bounded
 * number of times.
 */
public final class MoneyScanner {

    private static final Set<String> APART = Set.of("us", "nz", "au", "ca", "hk");
    private static final Set<String> SPELLED = Set.of("rs", "kr", "rp");
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(16);
    private final List<Token> tokens;
    private final List<String> keys;
    private final @Nullable String country;
    private final MoneyWords words = MoneyWords.STANDARD;
    private final FigureReader figures;
    private final RangeReader ranges;
    private final List<MoneyMention> found = new ArrayList<>();

    private MoneyScanner(List<Token> tokens, List<String> keys, @Nullable String country) {
        this.tokens = tokens;
        this.keys = keys;
        this.country = country;
        this.figures = new FigureReader(tokens, keys, words);
        this.ranges = new RangeReader(tokens, keys, this);
    }

    /**
     * The sums of a sentence, in order.
     *
     * @param tokens the sentence
     * @param country ISO 3166-1 code of the announcer, whose dollar a bare {@code $} is; null when unknown
     */
    public static List<MoneyMention> scan(List<Token> tokens, @Nullable String country) {
        return scan(tokens, tokens.stream().map(Keys::of).toList(), country);
    }

    /** The same, with the keys of the tokens at hand. */
    public static List<MoneyMention> scan(List<Token> tokens, List<String> keys, @Nullable String country) {
        MoneyScanner scanner = new MoneyScanner(tokens, keys, country);
        int at = 0;
        while (at < tokens.size()) {
            at = scanner.step(at);
        }
        return scanner.found;
    }

    private int step(int at) {
        Sum sum = sumAt(at);
        if (sum == null || sum.figure.value().compareTo(LARGEST) > 0) {
            return at + 1;
        }
        RangeReader.Range range = ranges.from(at, sum);
        return range == null ? add(at, sum, sum) : add(range.from(), range.low(), range.high());
    }

    private int add(int at, Sum low, Sum high) {
        int from = boundBefore(at);
        Bound before = from < at ? bound(from, at) : null;
        int to = high.figure.to();
        Found<Bound> after = to < keys.size() && before == null ? words.boundsAfter.longestAt(keys, to) : null;
        Bound bound = before != null ? before : after != null ? after.value() : Bound.EXACT;
        Amount amount = amount(low, high, bound);
        found.add(new MoneyMention(amount, from, after == null ? to : after.to(), at));
        return after == null ? to : after.to();
    }

    private Amount amount(Sum low, Sum high, Bound bound) {
        String currency = words.code(high.currency, country);
        BigDecimal min = low.figure.value();
        BigDecimal max = high.figure.value();
        if (min.compareTo(max) < 0) {
            return new Amount(min, max, currency, Bound.RANGE);
        }
        return switch (bound) {
            case UP_TO -> new Amount(null, max, currency, Bound.UP_TO);
            case AT_LEAST -> new Amount(max, null, currency, Bound.AT_LEAST);
            case APPROX -> new Amount(max, max, currency, Bound.APPROX);
            case EXACT, RANGE -> Amount.exactly(max, currency);
        };
    }

    /** Where "up to" or "nearly" before the figure begins; the figure's own position when there is none. */
    private int boundBefore(int at) {
        int end = at > 0 && keys.get(at - 1).equals("the") ? -1 : at;
        Found<Bound> bound = end < 0 ? null : words.bounds.longestBefore(keys, end);
        return bound == null ? at : bound.from();
    }

    private @Nullable Bound bound(int from, int at) {
        Found<Bound> bound = words.bounds.longestBefore(keys, at);
        return bound == null || bound.from() != from ? null : bound.value();
    }

    /** A figure with its currency before or after it. */
    record Sum(Figure figure, String currency) {}

    /** The sum that begins here; null when none does. */
    @Nullable Sum sumAt(int at) {
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
        if (figure == null
                || (tokens.get(at).kind() == Token.Kind.WORD && currency.value().equals("rand"))) {
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
        if (currency == null || !fits(figure, currency)) {
            return null;
        }
        return new Sum(figure.endingAt(currency.to()), currency.value());
    }

    /** "50 MUSD", "3 MEUR", "20 M€", "15 mEUR". */
    private @Nullable Sum joinedCode(Figure figure, int at) {
        String key = keys.get(at);
        boolean code = key.length() == 4 && (key.charAt(0) == 'm' || key.charAt(0) == 'k' || key.charAt(0) == 'b');
        if (!code || figure.scaled()) {
            return null;
        }
        Found<String> currency = words.before.longestAt(List.of(key.substring(1)), 0);
        BigDecimal scale = words.scale(key.substring(0, 1));
        if (currency == null || scale == null || !key.substring(1).equalsIgnoreCase(currency.value())) {
            return null;
        }
        return new Sum(figure.times(scale).endingAt(at + 1), currency.value());
    }

    /** "$" after an unscaled number mostly begins the next sum; "pounds" of something weigh. */
    private boolean fits(Figure figure, Found<String> currency) {
        int to = currency.to();
        String key = keys.get(currency.from());
        boolean symbolOfNext = !Character.isLetter(key.charAt(0)) && to < keys.size() && figures.at(to, true) != null;
        boolean weight = currency.value().equals("pound")
                && to < keys.size()
                && keys.get(to).equals("of")
                && !figure.scaled();
        boolean adjective = key.equals("won") && !figure.scaled();
        boolean oneWord =
                figure.to() - 1 >= 0 && tokens.get(figure.to() - 1).kind() == Token.Kind.WORD && !figure.scaled();
        return !symbolOfNext && !weight && !adjective && !oneWord;
    }

    /** A short word is a currency only beside digits or a sign ("R500", "A$5", "US $5"), not as a word of its own. */
    private boolean standsApart(int at, Found<String> currency) {
        String key = keys.get(currency.from());
        if (!Character.isLetter(key.charAt(0)) || key.length() > 2 || SPELLED.contains(key)) {
            return true;
        }
        boolean glued = currency.to() < keys.size() && isGlued(at);
        boolean initials = APART.contains(key)
                && tokens.get(at).text().equals(tokens.get(at).text().toUpperCase(Locale.ROOT));
        boolean sign = currency.to() - currency.from() > 1;
        return sign ? glued || initials : glued && tokens.get(at).isCapitalised();
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
