package io.tidings.document.parser;

import java.time.Instant;
import java.util.Optional;

/** Programs without a clock write 1601, 1904 or 1970. */
final class PropertyDates {

    private static final Instant FIRST = Instant.parse("1980-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private PropertyDates() {}

    static Optional<Instant> likely(Instant date) {
        return date.isAfter(FIRST) && date.isBefore(LAST) ? Optional.of(date) : Optional.empty();
    }
}
