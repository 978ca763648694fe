/** Dates that matter to a reader. */
@NullMarked
package io.tidings.enrich.date;

import org.jspecify.annotations.NullMarked;
