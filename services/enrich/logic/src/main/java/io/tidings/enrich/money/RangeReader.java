package io.tidings.enrich.money;

import io.tidings.enrich.money.SumReader.Sum;
import io.tidings.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the two ends of {@code £4-5 million}, {@code between £2m and £3m}, {@code 5 to 10 million euros}. */
final class RangeReader {

    private static final int FAR = 14;
    private static final int NEAR = 5;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final List<String> RISES = List.of(
            "increas",
            "boost",
            "lift",
            "doubl",
            "trebl",
            "tripl",
            "quadrupl",
            "reduc",
            "expand",
            "uplift",
            "jump",
            "climb",
            "drop",
            "lower",
            "grow",
            "rais",
            "fall",
            "slash",
            "halv",
            "shrink",
            "surg");
    private static final Set<String> RISE_WORDS = Set.of(
            "rise", "rises", "rising", "rose", "risen", "grew", "up", "cut", "cuts", "fell", "down", "gone", "went",
            "moved", "changed", "changes", "change");

    private final List<Token> tokens;
    private final List<String> keys;
    private final SumReader sums;

    RangeReader(List<Token> tokens, List<String> keys, SumReader sums) {
        this.tokens = tokens;
        this.keys = keys;
        this.sums = sums;
    }

    /** Two ends and the token the range begins with ("between" included). */
    record Range(int from, Sum low, Sum high) {}

    /** The range whose first end is a sum; null when it is none. */
    @Nullable Range from(int at, Sum first) {
        int joint = first.figure().to();
        if (!joins(at, joint) && !isSpaced(first, joint)) {
            return null;
        }
        Sum second = sums.at(joint + 1);
        if (second == null) {
            second = bareEnd(first, joint);
        }
        if (second == null || !second.currency().equals(first.currency())) {
            return null;
        }
        return range(start(at), first.figure(), second);
    }

    /** "between 5 and 10 million euros": a currency behind the second end only; null when there is none. */
    @Nullable Range withoutCurrency(int at) {
        Figure first = tokens.get(at).kind() == Token.Kind.NUMBER ? sums.figureAt(at) : null;
        if (first == null || !isSmall(first) || !joins(at, first.to())) {
            return null;
        }
        Sum second = tokens.get(first.to() + 1).kind() == Token.Kind.NUMBER ? sums.at(first.to() + 1) : null;
        boolean scaled = second != null && second.figure().scaled();
        return scaled && second != null ? range(start(at), first, second) : null;
    }

    private int start(int at) {
        return at > 0 && keys.get(at - 1).equals("between") ? at - 1 : at;
    }

    private boolean joins(int at, int joint) {
        if (joint + 1 >= keys.size()) {
            return false;
        }
        boolean between = start(at) < at;
        return switch (keys.get(joint)) {
            case "-" -> between || isGlued(joint);
            case "to" -> !rises(at);
            case "and" -> between;
            default -> false;
        };
    }

    /** "£3 - 4 million": spaces around the hyphen of ends that share their scale word. */
    private boolean isSpaced(Sum first, int joint) {
        if (joint + 1 >= keys.size() || !keys.get(joint).equals("-") || !isSmall(first.figure())) {
            return false;
        }
        Figure second = sums.figureAt(joint + 1);
        return second != null && second.scaled() && tokens.get(joint + 1).kind() == Token.Kind.NUMBER;
    }

    private static boolean isSmall(Figure figure) {
        return !figure.scaled() && figure.value().compareTo(THOUSAND) < 0;
    }

    private static @Nullable Range range(int from, Figure first, Sum second) {
        Figure high = second.figure();
        Figure low = isSmall(first) && high.scaled() ? first.times(high.unit()) : first;
        boolean ordered = low.value().compareTo(high.value()) < 0;
        return ordered ? new Range(from, new Sum(low, second.currency()), second) : null;
    }

    /** "£4-5 million", "$5,000-10,000": the second end without a currency; "to 20 schools" is none. */
    private @Nullable Sum bareEnd(Sum first, int joint) {
        Figure second = sums.figureAt(joint + 1);
        if (second == null) {
            return null;
        }
        boolean plain = keys.get(joint).equals("-") && !first.figure().scaled();
        return second.scaled() || plain ? new Sum(second, first.currency()) : null;
    }

    private boolean isGlued(int joint) {
        return tokens.get(joint - 1).end() == tokens.get(joint).start()
                && tokens.get(joint).end() == tokens.get(joint + 1).start();
    }

    /** "raised from £2m to £3m" is two sums; "from" is looked for far back, other words of rising near. */
    private boolean rises(int at) {
        boolean from = at > 0 && keys.get(at - 1).equals("from");
        for (int i = Math.max(0, at - (from ? FAR : NEAR)); i < at; i++) {
            String key = keys.get(i);
            if (RISE_WORDS.contains(key) || RISES.stream().anyMatch(key::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
