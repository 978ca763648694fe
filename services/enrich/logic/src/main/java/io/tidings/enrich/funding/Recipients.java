package io.tidings.enrich.funding;

import io.tidings.contracts.MoneyKind;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts to how many named recipients "each" gives a sum: "$10 million each for two recipients" is two lines. */
final class Recipients {

    private static final Map<String, Integer> NUMBERS =
            Map.of("both", 2, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6);

    private Recipients() {}

    static int count(Passage passage, int sum, @Nullable MoneyKind kind) {
        List<Unit> units = passage.units();
        int each = each(units, sum);
        if (kind != null || each < 0) {
            return 1;
        }
        for (int i = Math.max(0, each - 8); i < Math.min(units.size(), each + 6); i++) {
            Integer number = NUMBERS.get(units.get(i).key());
            if (number != null) {
                return number;
            }
            if (units.get(i).places().size() > 1) {
                return units.get(i).places().size();
            }
        }
        return named(units, each);
    }

    /** Where "each" stands: up to three words before the sum or right after it; -1 when it does not. */
    private static int each(List<Unit> units, int sum) {
        for (int i = Math.max(0, sum - 3); i <= sum + 1 && i < units.size(); i++) {
            if (units.get(i).key().equals("each")) {
                return i;
            }
        }
        return -1;
    }

    /** "Inis Mór and Cape Clear each": two when one "and" joins capitalised names before it. */
    private static int named(List<Unit> units, int each) {
        for (int i = each - 1; i > Math.max(0, each - 6); i--) {
            if (units.get(i).key().equals("and")) {
                return 2;
            }
        }
        return 1;
    }
}
