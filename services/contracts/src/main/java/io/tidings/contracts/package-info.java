/**
 * The facts that travel between the services, and nothing else: announcements, what was read from them, and how both are
 * named and encoded on Kafka.
 *
 * <p>Everything is an immutable record; collections are copied, invalid values cannot be constructed. A reader ignores
 * what it does not know; a breaking change is a new topic version.
 */
@org.jspecify.annotations.NullMarked
package io.tidings.contracts;
