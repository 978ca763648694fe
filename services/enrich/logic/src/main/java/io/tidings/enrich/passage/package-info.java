/** How the readers see a text: sentences as units with sums and places found, and the cues around them. */
@NullMarked
package io.tidings.enrich.passage;

import org.jspecify.annotations.NullMarked;
