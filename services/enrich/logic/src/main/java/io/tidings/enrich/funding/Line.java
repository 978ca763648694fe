package io.tidings.enrich.funding;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Bound;
import io.tidings.contracts.Delta;
import io.tidings.text.Block;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One commitment while it is being put together: its mentions, its delta, the line it is a share of. */
final class Line {

    private static final int KEPT = 12;

    private final List<Mention> mentions = new ArrayList<>();
    private Mention last;
    private int count = 1;
    private @Nullable Delta decided;
    private @Nullable Line parent;

    Line(Mention first) {
        mentions.add(first);
        last = first;
    }

    void add(Mention mention) {
        last = mention;
        count++;
        if (mentions.size() < KEPT) {
            mentions.add(mention);
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

    /** What it was decided to be; before that what its first mention sounds like. */
    Delta delta() {
        return decided == null ? first().delta() : decided;
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

    double figure() {
        return value().doubleValue();
    }

    boolean sameCurrency(Line other) {
        return first().amount().currency().equals(other.first().amount().currency());
    }

    boolean isLargerThan(Line other) {
        return sameCurrency(other) && value().compareTo(other.value()) > 0;
    }

    /** Whether the headline says it. */
    boolean inTitle() {
        return mentions.stream().anyMatch(mention -> mention.passage().block().kind() == Block.Kind.TITLE);
    }

    /** Whether headline or first paragraphs say it. */
    boolean inOpening() {
        return mentions.stream().anyMatch(Mention::inOpening);
    }
}
