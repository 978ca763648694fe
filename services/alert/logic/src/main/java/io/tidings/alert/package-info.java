/**
 * What people are told of announcements and when: verdicts, corrections, schedules, digests. Pure; {@code match} finds the
 * subscriptions, {@code backtest} says what a subscription would have sent.
 */
@org.jspecify.annotations.NullMarked
package io.tidings.alert;
