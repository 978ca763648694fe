package io.tidings.search;

/**
 * How many announcements the query would find with this value in place of its own conditions on the facet.
 *
 * @param value what to ask for: an id, or a name as {@link io.tidings.query.language.NameKey} writes it
 * @param label the value for people: the name as one of the announcements has it, else the value itself
 * @param count announcements, exact
 */
public record FacetCount(String value, String label, long count) {}
