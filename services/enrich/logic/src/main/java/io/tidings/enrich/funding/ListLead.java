package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import java.util.List;

/** Finds the lists that sentences open. */
final class ListLead {

    private static final int SHORT = 12;

    private ListLead() {}

    /**
     * The block after which the list begins that a sum's sentence opens: its own with a colon, or one that goes on ("This
     * includes:"); -1 when it opens none.
     */
    static int of(List<Passage> passages, Mention mention) {
        Passage passage = mention.passage();
        if (mention.isItem() || passage.isTitle()) {
            return -1;
        }
        if (passage.tokens().getLast().is(':')) {
            return passage.blockIndex();
        }
        int after = passage.index() + 1;
        if (after >= passages.size() || passages.get(after).part() != passage.part()) {
            return -1;
        }
        Passage next = passages.get(after);
        boolean opens = next.sums().isEmpty()
                && next.tokens().getLast().is(':')
                && next.tokens().size() < SHORT;
        return opens ? next.blockIndex() : -1;
    }
}
