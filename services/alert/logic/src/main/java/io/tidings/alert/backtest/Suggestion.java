package io.tidings.alert.backtest;

import io.tidings.query.language.SearchQuery;

/**
 * A condition that would make a query quieter.
 *
 * @param filter the condition, in the language
 * @param narrowed the query with it
 * @param removed how many of what the person would have been told no longer matches
 * @param kept how many still do
 */
public record Suggestion(String filter, SearchQuery narrowed, int removed, int kept) {}
