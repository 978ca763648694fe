package io.tidings.search;

import java.time.LocalDate;

/**
 * How many announcements a query finds in a stretch of time, in place of its own conditions on days.
 *
 * @param from first day
 * @param to last day
 * @param count announcements, exact
 */
public record DateBar(LocalDate from, LocalDate to, long count) {}
