package io.tidings.enrich.funding;

import io.tidings.contracts.Delta;
import io.tidings.linear.Features;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line may be.
 *
 * @param delta its delta
 * @param whole the number of the line it is a share of; -1 when of none
 * @param features what was noticed
 */
public record LineOption(Delta delta, int whole, Features features) {

    private static final List<Delta> ROOTS = List.of(Delta.NEW, Delta.ADDITIONAL, Delta.TOTAL, Delta.EXISTING);

    /** All that a line may be: of each delta, and a share of every larger line of its currency. */
    static List<LineOption> of(LinesSeen seen, int line) {
        List<LineOption> options = new ArrayList<>();
        for (Delta delta : ROOTS) {
            options.add(new LineOption(delta, -1, RootTraits.of(seen, line, delta)));
        }
        for (int whole = 0; whole < seen.lines().size(); whole++) {
            if (seen.mayHold(whole, line)) {
                options.add(new LineOption(Delta.PART, whole, PartTraits.of(seen, line, whole)));
            }
        }
        return options;
    }
}
