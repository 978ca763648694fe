package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;

/**
 * Where words may begin that say what a sum is for.
 *
 * @param kind how they hang on the sum: "for", "subject-receive", "heading" …
 * @param passage the sentence
 * @param from the first unit
 * @param limit the unit before which they end
 */
record PurposeStart(String kind, Passage passage, int from, int limit) {}
