package io.tidings.alert.backtest;

import io.tidings.alert.SuppressionReason;
import java.util.List;
import java.util.Map;

/**
 * What a subscription would have matched and sent.
 *
 * @param period when
 * @param matched every matched revision, newest first, with what would have been done about it
 * @param suppressed how many of them would have been withheld, by reason; reasons that did not occur are absent
 * @param messages what would have gone out, newest first
 * @param weeks one for each week of the period, oldest first
 * @param busiestDay most revisions told on one day of the person's clock
 * @param suggestions conditions that would make it quieter, by kind: theme, region, amount, publisher
 */
public record BackTestReport(
        Period period,
        List<Matched> matched,
        Map<SuppressionReason, Integer> suppressed,
        List<Message> messages,
        List<Week> weeks,
        int busiestDay,
        List<Suggestion> suggestions) {

    /** Somebody who would be told of more on one day is offered digests only. */
    public static final int MOST_A_DAY = 500;

    /** Copies the collections. */
    public BackTestReport {
        matched = List.copyOf(matched);
        suppressed = Map.copyOf(suppressed);
        messages = List.copyOf(messages);
        weeks = List.copyOf(weeks);
        suggestions = List.copyOf(suggestions);
    }

    /** Of how many revisions the person would have been told. */
    public int told() {
        return matched.size()
                - suppressed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether messages at once are not offered. */
    public boolean digestOnly() {
        return busiestDay > MOST_A_DAY;
    }
}
