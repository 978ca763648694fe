package io.tidings.enrich.funding;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Bound;
import io.tidings.contracts.Delta;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One commitment while it is being put together: its mentions, its delta, the line it is a share of. */
final class Line {

    private static final int KEPT = 12;

    private final List<Mention> mentions = new ArrayList<>();
    private Mention last;
    private int count = 1;
    private @Nullable Delta decided;
    private @Nullable Line parent;
    private Map<Delta, Double> chances = Map.of();

    Line(Mention first) {
        mentions.add(first);
        last = first;
    }

    void add(Mention mention) {
        last = mention;
        count++;
        if (mentions.size() < KEPT) {
            mentions.add(mention);
            chances = Map.of();
        }
    }

    /** How often it is said. */
    int count() {
        return count;
    }

    Mention last() {
        return last;
    }

    /** The first mentions; more than these add nothing. */
    List<Mention> mentions() {
        return mentions;
    }

    Mention first() {
        return mentions.getFirst();
    }

    BigDecimal value() {
        return best().amount().value();
    }

    /** The mention with the most exact figure: exact before about, more digits before fewer, the first of equals. */
    Mention best() {
        Mention best = first();
        for (Mention mention : mentions) {
            if (exactness(mention.amount()) > exactness(best.amount())) {
                best = mention;
            }
        }
        return best;
    }

    private static int exactness(Amount amount) {
        return Figures.digits(amount.value()) * 2 + (amount.bound() == Bound.EXACT ? 1 : 0);
    }

    Delta delta() {
        return decided == null ? said() : decided;
    }

    void decide(Delta delta) {
        decided = delta;
    }

    @Nullable Line parent() {
        return parent;
    }

    void partOf(Line whole) {
        parent = whole;
        decided = Delta.PART;
    }

    /** Whether this line is the other or holds it, any steps up from the other. */
    boolean holds(Line other) {
        for (Line line = other; line != null; line = line.parent) {
            if (line == this) {
                return true;
            }
        }
        return false;
    }

    /** What its mentions say together. */
    private Delta said() {
        return DeltaReader.best(chances());
    }

    /** What its mentions say if it is no share of another line. */
    Delta saidAlone() {
        Map<Delta, Double> alone = new EnumMap<>(chances());
        alone.remove(Delta.PART);
        return DeltaReader.best(alone);
    }

    private Map<Delta, Double> chances() {
        if (chances.isEmpty()) {
            chances = DeltaReader.standard()
                    .read(mentions.stream().map(Mention::seen).toList());
        }
        return chances;
    }
}
