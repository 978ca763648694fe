/** Which announcements are copies of one another: sketches of texts, and what two sketches say of each other. */
@NullMarked
package io.tidings.ingest.copies;

import org.jspecify.annotations.NullMarked;
