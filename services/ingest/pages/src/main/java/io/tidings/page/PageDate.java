package io.tidings.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date that a page states.
 *
 * @param date the day where it was written
 * @param instant the moment, when a time and an offset were given
 */
public record PageDate(LocalDate date, Optional<Instant> instant) {}
