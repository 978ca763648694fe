package io.tidings.alert.backtest;

import java.time.Instant;
import java.util.List;

/**
 * A message as it would have gone out.
 *
 * @param due when
 * @param items each announcement once, in its latest revision, newest first; at least one
 * @param rows how many matched revisions it would have told
 */
public record Message(Instant due, List<Matched> items, int rows) {

    /** Copies the list. */
    public Message {
        items = List.copyOf(items);
    }
}
