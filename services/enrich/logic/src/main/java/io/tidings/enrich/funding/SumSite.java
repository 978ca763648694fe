package io.tidings.enrich.funding;

import io.tidings.contracts.Amount;
import io.tidings.enrich.money.MoneyMention;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import java.util.List;

/**
 * Where a sum stands.
 *
 * @param passage its sentence
 * @param unit which of its units the sum is
 * @param segment the stretch of the sentence that speaks of it
 * @param cues the cues of the sentence
 * @param joined number of the sum before it in the announcement that it is joined with by "and" or a comma; -1 when none
 */
record SumSite(Passage passage, int unit, Segment segment, SentenceCues cues, int joined) {

    Amount amount() {
        return money().amount();
    }

    MoneyMention money() {
        MoneyMention money = passage.units().get(unit).sum();
        if (money == null) {
            throw new IllegalStateException("unit " + unit + " is no sum");
        }
        return money;
    }

    List<Unit> units() {
        return passage.units();
    }

    /** The key of a unit of the sentence by its distance from the sum; empty outside the sentence. */
    String key(int distance) {
        int at = unit + distance;
        return at < 0 || at >= units().size() ? "" : units().get(at).key();
    }
}
