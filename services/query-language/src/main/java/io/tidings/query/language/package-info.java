/**
 * The one query language: what people, feeds, exports and alerts ask with. Text becomes a {@link
 * io.tidings.query.language.Query} tree; what a tree means is said by one pure evaluator, and everything else that answers
 * queries is tested against it.
 *
 * <p>Knows no server, clock or framework. "Today" is an argument.
 */
@org.jspecify.annotations.NullMarked
package io.tidings.query.language;
