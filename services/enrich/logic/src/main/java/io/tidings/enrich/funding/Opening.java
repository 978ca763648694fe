package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import io.tidings.text.Block;
import java.util.List;

/**
 * Headline, summary and the first paragraphs: what is said there is the news.
 *
 * @param until number of the first block after them
 */
record Opening(int until) {

    private static final int PARAGRAPHS = 2;

    static Opening of(List<Passage> passages) {
        int paragraphs = 0;
        int last = -1;
        for (Passage passage : passages) {
            if (passage.block().kind() == Block.Kind.PARAGRAPH && passage.blockIndex() != last) {
                last = passage.blockIndex();
                paragraphs++;
            }
            if (paragraphs > PARAGRAPHS) {
                return new Opening(passage.blockIndex());
            }
        }
        return new Opening(Integer.MAX_VALUE);
    }

    boolean holds(Passage passage) {
        return passage.blockIndex() < until;
    }
}
