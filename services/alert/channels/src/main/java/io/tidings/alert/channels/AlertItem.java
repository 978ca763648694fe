package io.tidings.alert.channels;

import io.tidings.contracts.AnnouncementEnriched;
import java.net.URI;
import java.util.List;

/**
 * One revision of an announcement that somebody is told of, once, however many of their subscriptions it matched.
 *
 * @param id the alert's own id, the same whenever and over whatever it is sent
 * @param event what was announced and read from it
 * @param permalink an address that goes on showing this very revision
 * @param reasons never empty
 */
public record AlertItem(String id, AnnouncementEnriched event, URI permalink, List<Reason> reasons) {

    /** Keeps its own copy and refuses an item that nothing speaks for. */
    public AlertItem {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("nothing says why " + id + " is told");
        }
    }
}
