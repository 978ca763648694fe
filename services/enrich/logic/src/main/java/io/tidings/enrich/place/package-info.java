/** Which regions are named and what each of them does. */
@NullMarked
package io.tidings.enrich.place;

import org.jspecify.annotations.NullMarked;
