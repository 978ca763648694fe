/** The European Central Bank's reference rates. */
@NullMarked
package io.tidings.enrich.rate;

import org.jspecify.annotations.NullMarked;
