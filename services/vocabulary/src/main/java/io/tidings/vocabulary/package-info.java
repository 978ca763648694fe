/**
 * The closed word lists that everybody shares: themes, regions, and groups of regions with their members by date.
 *
 * <p>Which words in a text mean them is the readers' knowledge, not this module's.
 */
@org.jspecify.annotations.NullMarked
package io.tidings.vocabulary;
