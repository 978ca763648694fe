/** The grammar of sums: which figure, which currency, how exactly. */
@NullMarked
package io.tidings.enrich.money;

import org.jspecify.annotations.NullMarked;
