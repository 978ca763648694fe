/** Knowledge kept as data, and how words of a text are looked up in it. */
@NullMarked
package io.tidings.enrich.lookup;

import org.jspecify.annotations.NullMarked;
