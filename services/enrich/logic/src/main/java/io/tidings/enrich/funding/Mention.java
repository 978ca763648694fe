package io.tidings.enrich.funding;

import io.tidings.contracts.Amount;
import io.tidings.contracts.Delta;
import io.tidings.contracts.MoneyKind;
import io.tidings.enrich.money.MoneyMention;
import io.tidings.enrich.passage.Passage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sum in its sentence, with what the words around it say.
 *
 * @param passage the sentence
 * @param unit which of its units the sum is
 * @param segment the stretch of the sentence that speaks of it
 * @param kind what other money it is; null for funding
 * @param delta new or old, as far as the sentence tells
 * @param inOpening whether headline or first paragraphs say it
 * @param words the words that carry the meaning of its segment
 * @param seen all that was noticed about it
 */
record Mention(
        Passage passage,
        int unit,
        Segment segment,
        @Nullable MoneyKind kind,
        Delta delta,
        boolean inOpening,
        Set<String> words,
        SumSeen seen) {

    Mention {
        words = Set.copyOf(words);
    }

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

    /** Whether it stands as an item of a list: in a bullet, or at the beginning of a block of its own. */
    boolean isItem() {
        boolean opens = unit == 0 && money().to() < passage.tokens().size();
        return !passage.isTitle() && (passage.isBullet() || opens);
    }

    boolean sameSentence(Mention other) {
        return passage.index() == other.passage.index();
    }
}
