package io.tidings.enrich.funding;

import io.tidings.contracts.MoneyKind;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts to how many named recipients "each" gives a sum: "$10 million each for two recipients" is two lines. */
final class Recipients {

    private static final int NEAR = 3;
    private static final int FAR = 12;
    private static final Map<String, Integer> NUMBERS =
            Map.of("both", 2, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6);
    private static final Set<String> TOWARDS = Set.of("to", "for", "from", "of");
    private static final Set<String> SMALL = Set.of("the", "a", "to", "for", "from", "of", "both", "its");
    private static final Set<String> JOINTS = Set.of("and", ",", "&");
    private static final Set<String> CLAUSES = Set.of(";", ":", "while", "which", "that", "¤");
    private static final Set<String> NO_COUNT = Set.of("-", "year", "years", "month", "months", "million", "billion");

    private final Passage passage;
    private final List<Unit> units;

    private Recipients(Passage passage) {
        this.passage = passage;
        this.units = passage.units();
    }

    static int count(Passage passage, int sum, @Nullable MoneyKind kind) {
        return kind == null ? new Recipients(passage).count(sum) : 1;
    }

    private int count(int sum) {
        int each = each(sum);
        if (each < 0) {
            return 1;
        }
        boolean onward = each + 1 < units.size() && TOWARDS.contains(key(each + 1));
        int behind = onward ? among(each + 2, Math.min(units.size(), each + FAR)) : 1;
        return behind > 1 ? behind : among(clause(Math.min(each, sum)), Math.min(each, sum));
    }

    /** Where "each" stands: right behind the sum, up to three words before it, or as "each of the" before that; -1 when it does not. */
    private int each(int sum) {
        for (int i = Math.min(units.size() - 1, sum + 1); i >= Math.max(0, sum - FAR); i--) {
            boolean of = i + 1 < units.size() && key(i + 1).equals("of");
            if (key(i).equals("each") && (i >= sum - NEAR || of)) {
                return i;
            }
        }
        return -1;
    }

    private int clause(int before) {
        int from = before;
        while (from > 0 && !CLAUSES.contains(key(from - 1))) {
            from--;
        }
        return from;
    }

    /** How many a stretch of words names: by number, as a list of places, as names joined by "and". */
    private int among(int from, int to) {
        int several = 1;
        int commas = 0;
        for (int i = from; i < to && (i == from || !CLAUSES.contains(key(i))); i++) {
            Integer number = NUMBERS.get(key(i));
            if (number != null && (i + 1 >= units.size() || !NO_COUNT.contains(key(i + 1)))) {
                return number;
            }
            several = Math.max(several, units.get(i).places().size());
            if (JOINTS.contains(key(i)) && i > from && named(i - 1) && opensName(i + 1, to)) {
                commas += key(i).equals(",") ? 1 : 0;
                several = key(i).equals(",") ? several : Math.max(several, commas + 2);
            }
        }
        return several;
    }

    private boolean opensName(int from, int to) {
        int at = from;
        while (at < to && SMALL.contains(key(at))) {
            at++;
        }
        return at < to && named(at);
    }

    private boolean named(int unit) {
        return !units.get(unit).places().isEmpty()
                || passage.tokens().get(units.get(unit).to() - 1).isCapitalised();
    }

    private String key(int unit) {
        return units.get(unit).key();
    }
}
