/** Polite, patient and safe HTTP, and when to look again: what may be asked, when, of whom, and what came of it. */
@NullMarked
package io.tidings.fetch;

import org.jspecify.annotations.NullMarked;
