package io.tidings.enrich.place;

/**
 * A place as it stands in a sentence.
 *
 * @param id the region, as named: a city gives the part or country that holds it
 * @param from first token of the sentence that belongs to it
 * @param to the token after it
 * @param people whether it is an adjective or a people ("Russian") and not the name itself
 * @param city whether a city or place in the region is named and not the region
 * @param doubtful whether the name is often something else, so that it counts only where the region is named otherwise too
 */
public record PlaceMention(String id, int from, int to, boolean people, boolean city, boolean doubtful) {}
