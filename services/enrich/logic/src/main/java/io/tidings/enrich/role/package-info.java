/** What each named region does: beneficiary, subject, partner and so on. */
@NullMarked
package io.tidings.enrich.role;

import org.jspecify.annotations.NullMarked;
