/** Clean text of any page, and what the page states about itself: bytes in, records out. */
@NullMarked
package io.tidings.page;

import org.jspecify.annotations.NullMarked;
