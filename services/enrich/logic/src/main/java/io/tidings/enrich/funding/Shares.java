package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import io.tidings.enrich.role.PlacedRole;
import java.util.List;

/** "Agencies in Sudan and Chad will receive $19 million and $9 million": as many places as sums, shared out in order. */
final class Shares {

    private Shares() {}

    /** Whether the sentence gives a place to another of its sums than the line's. */
    static boolean isOther(Line line, PlacedRole placed) {
        Passage passage = placed.passage();
        int sums = passage.sums().size();
        Unit places = passage.units().get(placed.unit());
        if (sums < 2 || places.places().size() != sums || !inOrder(passage, placed.unit())) {
            return false;
        }
        int place = places.places().indexOf(placed.place());
        return line.mentions().stream()
                .filter(mention -> mention.passage().index() == passage.index())
                .anyMatch(mention -> passage.sums().indexOf(mention.money()) != place);
    }

    /** All sums behind the places and hardly anything between the sums. */
    private static boolean inOrder(Passage passage, int places) {
        List<Unit> units = passage.units();
        int last = -1;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).sum() != null) {
                if (i < places || (last >= 0 && i - last > 3)) {
                    return false;
                }
                last = i;
            }
        }
        return true;
    }
}
