package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;

/**
 * Some units of a sentence near a line's sum.
 *
 * @param nearness how near
 * @param passage the sentence
 * @param from the first unit
 * @param to the one after the last
 */
record Stretch(Nearness nearness, Passage passage, int from, int to) {

    static Stretch whole(Nearness nearness, Passage passage) {
        return new Stretch(nearness, passage, 0, passage.units().size());
    }

    static Stretch clause(Nearness nearness, Mention mention) {
        return new Stretch(
                nearness,
                mention.passage(),
                mention.segment().from(),
                mention.segment().to());
    }

    boolean holds(int unit) {
        return from <= unit && unit < to;
    }
}
