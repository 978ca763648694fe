package io.tidings.alert.backtest;

import java.time.LocalDate;

/**
 * A bar of the chart: the part of a week that lies in the period.
 *
 * @param monday its first day on the person's clock
 * @param matched how many revisions matched
 * @param told how many of them the person would have been told
 */
public record Week(LocalDate monday, int matched, int told) {}
