package io.tidings.enrich.funding;

/**
 * The units of a sentence that speak of one sum.
 *
 * @param from the first
 * @param to the one after the last
 */
record Segment(int from, int to) {}
