package io.tidings.enrich.money;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Bound;
import io.tidings.enrich.lookup.Keys;
import io.tidings.enrich.lookup.Phrases.Found;
import io.tidings.enrich.money.SumReader.Sum;
import io.tidings.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sums in a sentence: {@code £4million}, {@code US$ 3.5 billion}, {@code Rs 500 crore}, {@code 50 MUSD},
 * {@code half a million pounds}, {@code between £2m and £3m}. One walk over the tokens, each position looked at a bounded
 * number of times.
 */
public final class MoneyScanner {

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(16);
    private final @Nullable String country;
    private final MoneyWords words = MoneyWords.STANDARD;
    private final SumReader sums;
    private final RangeReader ranges;
    private final BoundReader bounds;
    private final CentReader cents;
    private final List<MoneyMention> found = new ArrayList<>();

    private MoneyScanner(List<Token> tokens, List<String> keys, @Nullable String country) {
        this.country = country;
        this.sums = new SumReader(tokens, keys, country);
        this.ranges = new RangeReader(tokens, keys, sums);
        this.bounds = new BoundReader(tokens, keys, words);
        this.cents = new CentReader(tokens, keys, country);
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
        Sum sum = sums.at(at);
        if (sum == null) {
            RangeReader.Range bare = ranges.withoutCurrency(at);
            return bare == null ? centsAt(at) : add(bare.from(), bare.low(), bare.high());
        }
        if (sum.figure().value().compareTo(LARGEST) > 0) {
            return at + 1;
        }
        Sum whole = cents.with(sum);
        if (whole != null) {
            return add(at, whole, whole);
        }
        RangeReader.Range range = ranges.from(at, sum);
        return range == null ? add(at, sum, sum) : add(range.from(), range.low(), range.high());
    }

    private int centsAt(int at) {
        CentReader.Cents sum = cents.at(at);
        if (sum == null) {
            return at + 1;
        }
        found.add(new MoneyMention(Amount.exactly(sum.value(), sum.currency()), at, sum.to(), at));
        return sum.to();
    }

    private int add(int at, Sum low, Sum high) {
        Found<Bound> before = bounds.before(at);
        int to = high.figure().to();
        Found<Bound> after = before == null ? bounds.after(to) : null;
        Bound bound = before != null ? before.value() : after != null ? after.value() : Bound.EXACT;
        int end = after == null ? to : after.to();
        found.add(new MoneyMention(amount(low, high, bound), before == null ? at : before.from(), end, at));
        return end;
    }

    private Amount amount(Sum low, Sum high, Bound bound) {
        String currency = words.code(high.currency(), country);
        BigDecimal min = low.figure().value();
        BigDecimal max = high.figure().value();
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
}
