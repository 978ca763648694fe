/** What a subscription would have sent. Start at {@link io.tidings.alert.backtest.BackTest}. */
@org.jspecify.annotations.NullMarked
package io.tidings.alert.backtest;
