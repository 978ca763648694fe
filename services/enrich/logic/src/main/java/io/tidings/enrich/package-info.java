/**
 * Reads where an announcement lands and how much money is in it. {@link io.tidings.enrich.AnnouncementEnricher} is where to
 * start.
 */
@NullMarked
package io.tidings.enrich;

import org.jspecify.annotations.NullMarked;
