/** Organisations and people. */
@NullMarked
package io.tidings.enrich.name;

import org.jspecify.annotations.NullMarked;
