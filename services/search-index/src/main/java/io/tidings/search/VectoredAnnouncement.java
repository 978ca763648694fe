package io.tidings.search;

import io.tidings.contracts.AnnouncementEnriched;

/**
 * An announcement with the direction of its text.
 *
 * @param event the announcement
 * @param vector one signed byte a dimension
 */
public record VectoredAnnouncement(AnnouncementEnriched event, byte[] vector) {

    /** Dimensions of a vector. */
    public static final int DIMENSIONS = 384;

    /** Checks the dimensions. */
    public VectoredAnnouncement {
        if (vector.length != DIMENSIONS) {
            throw new IllegalArgumentException("a vector has " + DIMENSIONS + " dimensions, not " + vector.length);
        }
    }
}
