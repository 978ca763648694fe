package io.tidings.search;

/**
 * An announcement of a ranking by words and meaning.
 *
 * @param hit the announcement
 * @param byWords whether it satisfies the whole query; else its words are not all there, and it is near in meaning
 */
public record RankedHit(SearchHit hit, boolean byWords) {}
