package io.tidings.enrich.money;

import io.tidings.enrich.money.MoneyScanner.Sum;
import io.tidings.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the two ends of {@code £4-5 million}, {@code between £2m and £3m}, {@code €5 to €10 million}. */
final class RangeReader {

    private static final Set<String> RISES = Set.of(
            "increase",
            "increased",
            "increasing",
            "increases",
            "rise",
            "rising",
            "rose",
            "raised",
            "raise",
            "raising",
            "grow",
            "grew",
            "growing",
            "grown",
            "up",
            "boost",
            "boosted",
            "lift",
            "lifted",
            "lifting",
            "doubled",
            "doubling",
            "double",
            "cut",
            "reduced",
            "reduce",
            "fell",
            "fall",
            "down",
            "expanded",
            "uplift",
            "jumped",
            "gone",
            "went",
            "moved");

    private final List<Token> tokens;
    private final List<String> keys;
    private final MoneyScanner scanner;

    RangeReader(List<Token> tokens, List<String> keys, MoneyScanner scanner) {
        this.tokens = tokens;
        this.keys = keys;
        this.scanner = scanner;
    }

    /** Two ends and the token the range begins with ("between" included). */
    record Range(int from, Sum low, Sum high) {}

    @Nullable Range from(int at, Sum first) {
        int joint = first.figure().to();
        if (joint + 1 >= keys.size()) {
            return null;
        }
        boolean between = at > 0 && keys.get(at - 1).equals("between");
        boolean joins = switch (keys.get(joint)) {
            case "-" -> glued(joint) || between;
            case "to" -> !rises(at);
            case "and" -> between;
            default -> false;
        };
        return joins ? joined(between ? at - 1 : at, first, joint) : null;
    }

    private @Nullable Range joined(int from, Sum first, int joint) {
        Sum second = scanner.sumAt(joint + 1);
        if (second == null) {
            second = bareEnd(first, joint);
        }
        if (second == null || !second.currency().equals(first.currency())) {
            return null;
        }
        Figure low = first.figure();
        Figure high = second.figure();
        boolean shared = !low.scaled() && high.scaled() && low.value().compareTo(BigDecimal.valueOf(1000)) < 0;
        low = shared ? low.times(high.unit()) : low;
        boolean ordered = low.value().compareTo(high.value()) < 0;
        return ordered ? new Range(from, new Sum(low, first.currency()), new Sum(high, first.currency())) : null;
    }

    /** "£4-5 million", "$5,000-10,000": the second end without a currency; "to 20 schools" is none. */
    private @Nullable Sum bareEnd(Sum first, int joint) {
        Figure second = scanner.figureAt(joint + 1);
        if (second == null) {
            return null;
        }
        boolean plain = keys.get(joint).equals("-") && !first.figure().scaled();
        return second.scaled() || plain ? new Sum(second, first.currency()) : null;
    }

    private boolean glued(int joint) {
        return tokens.get(joint - 1).end() == tokens.get(joint).start()
                && tokens.get(joint).end() == tokens.get(joint + 1).start();
    }

    private boolean rises(int at) {
        for (int i = Math.max(0, at - 5); i < at; i++) {
            if (RISES.contains(keys.get(i))) {
                return true;
            }
        }
        return false;
    }
}
