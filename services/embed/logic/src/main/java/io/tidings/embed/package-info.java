/** Announcements by meaning: which text becomes a vector, and how text becomes what a sentence model reads. */
@org.jspecify.annotations.NullMarked
package io.tidings.embed;
