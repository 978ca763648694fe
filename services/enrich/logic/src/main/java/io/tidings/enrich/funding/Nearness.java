package io.tidings.enrich.funding;

/** How near to a line's sums a stretch of text stands, nearest first. */
enum Nearness {
    /** The words that say what the sum is for. */
    PURPOSE,
    /** The stretch of the sentence that speaks of the sum. */
    CLAUSE,
    /** The rest of its list item or table row. */
    ITEM,
    /** The next sentence where it goes on about the same money. */
    ONWARD,
    /** The rest of the sentence, which speaks of other sums too. */
    SENTENCE,
    /** What was said since the sum before. */
    BACK,
    /** What follows up to the next sum. */
    AHEAD,
    /** The sentence that opens its list. */
    LEAD,
    /** The heading it stands under. */
    HEADING,
    /** The clause of the sum it is a share of. */
    WHOLE,
    /** The clauses of its shares. */
    PARTS,
    /** The clauses of the other shares of its whole. */
    SIBLINGS,
    /** The rest of its paragraph. */
    PARAGRAPH,
    /** The announcement's headline. */
    TITLE,
    /** The announcement's first paragraphs. */
    OPENING,
    /** Anywhere else. */
    ELSEWHERE
}
