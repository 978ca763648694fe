package io.tidings.feed;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A date as a source stated it.
 *
 * @param instant the moment; the first of a day, month or year where only that is stated
 * @param zoneStated false when no zone was stated, or one that nobody knows: UTC was taken
 * @param timeStated false when only a day, month or year was stated
 * @param written the words it was read from
 */
public record FeedDate(Instant instant, boolean zoneStated, boolean timeStated, String written) {

    public FeedDate {
        Objects.requireNonNull(instant, "instant");
        Objects.requireNonNull(written, "written");
    }

    /** Reads a date in any of the forms feeds use, damages included; empty when it cannot be read. */
    public static Optional<FeedDate> read(String written) {
        return DateReader.read(written);
    }
}
