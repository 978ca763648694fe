package io.tidings.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Whose announcement it is.
 *
 * @param country ISO 3166-1 alpha-2 code of the announcer's own country, null when nothing tells
 * @param inferred whether the country was read from the text rather than stated by the source
 */
public record Announcer(@Nullable String country, boolean inferred) {}
