package io.tidings.alert.service.page;

import io.tidings.alert.service.subscription.SubscriptionView.Counts;
import io.tidings.site.Words;

/** How many matches stand where: matched = delivered + withheld + waiting. */
record LedgerView(String matched, String delivered, String withheld, String waiting) {

    static LedgerView of(Counts counts) {
        return new LedgerView(
                Words.number(counts.matched()),
                Words.number(counts.delivered()),
                Words.number(counts.suppressed()),
                Words.number(counts.pending()));
    }
}
