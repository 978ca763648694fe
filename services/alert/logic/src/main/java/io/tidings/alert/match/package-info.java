/** Which subscriptions an announcement matches. Start at {@link io.tidings.alert.match.SubscriptionMatcher}. */
@org.jspecify.annotations.NullMarked
package io.tidings.alert.match;
