/** What a sum is: funding or other money, new or old, for what, from which fund, part of which whole. */
@NullMarked
package io.tidings.enrich.funding;

import org.jspecify.annotations.NullMarked;
