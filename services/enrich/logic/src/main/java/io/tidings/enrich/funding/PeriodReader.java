package io.tidings.enrich.funding;

import io.tidings.enrich.lookup.Resource;
import io.tidings.enrich.passage.Unit;
import io.tidings.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the period of a sum: "over four years", "2026-2029", "FY 2025/26", "three-year", "a year". */
final class PeriodReader {

    private static final Set<String> ASIDE =
            Set.copyOf(Resource.yaml("period-words.yaml").list("aside"));
    private static final int NEAR = 4;

    private final List<Unit> units;
    private final List<Token> tokens;
    private final PeriodGrammar grammar;

    PeriodReader(List<Unit> units, List<Token> tokens) {
        this.units = units;
        this.tokens = tokens;
        this.grammar = new PeriodGrammar(units);
    }

    /** The period nearest to the sum within its segment, behind it rather than before it; null when none is said. */
    @Nullable String read(int sum, Segment segment) {
        String behind = periodIn(sum, new Segment(sum + 1, segment.to()));
        return behind == null ? periodIn(sum, new Segment(segment.from(), sum)) : behind;
    }

    /** The sum's first period behind it, its last before it. */
    private @Nullable String periodIn(int sum, Segment stretch) {
        String last = null;
        int at = stretch.from();
        while (at < stretch.to() && (last == null || stretch.from() <= sum)) {
            int end = grammar.end(at, stretch.to());
            boolean opens = at == stretch.from() && at < sum;
            if (end > at && (opens || isOf(sum, at, end))) {
                last = text(at, end);
            }
            at = Math.max(at + 1, end);
        }
        return last;
    }

    /** Whether a period is the sum's and not that of something else said in its sentence. */
    private boolean isOf(int sum, int at, int end) {
        List<Unit> between = units.subList(Math.min(end, sum + 1), Math.max(at, sum));
        boolean aside = between.stream().anyMatch(unit -> ASIDE.contains(unit.key()));
        boolean near = at > sum && at - sum <= NEAR;
        boolean year = grammar.isYear(end - 1) && !grammar.isYear(at) && end - at == 2;
        String key = units.get(at).key();
        boolean loose = (key.equals("in") && (year || goesOn(between))) || key.equals("for");
        return !aside && (near || !loose);
    }

    /** "… and work will go on in the next three months". */
    private static boolean goesOn(List<Unit> between) {
        return between.stream().anyMatch(unit -> unit.key().equals("and"))
                && between.stream().anyMatch(unit -> unit.key().equals("will"));
    }

    private String text(int from, int to) {
        return fiscalYear(Words.of(
                tokens.subList(units.get(from).from(), units.get(to - 1).to())));
    }

    /** "FY 25/26" is written out as "FY 2025/26". */
    private static String fiscalYear(String text) {
        boolean brief = text.matches("(?i)fy ?[0-9]{2}[/-][0-9]{2}");
        return brief ? "FY 20" + text.substring(text.length() - 5) : text;
    }
}
