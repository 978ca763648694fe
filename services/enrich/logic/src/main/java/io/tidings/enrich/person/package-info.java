/** People and the offices they hold, found in tokens alone. */
@NullMarked
package io.tidings.enrich.person;

import org.jspecify.annotations.NullMarked;
