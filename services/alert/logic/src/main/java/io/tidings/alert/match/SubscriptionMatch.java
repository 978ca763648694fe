package io.tidings.alert.match;

import io.tidings.alert.SubscriptionVersion;
import io.tidings.query.language.Outcome;

/**
 * An announcement satisfies the query of a subscription.
 *
 * @param subscription which version of which subscription
 * @param match the lines, words and groups that made it match
 */
public record SubscriptionMatch(SubscriptionVersion subscription, Outcome.Match match) {}
