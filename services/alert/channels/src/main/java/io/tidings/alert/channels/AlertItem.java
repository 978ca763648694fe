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
 * @param changes what is different from what was told of it before; empty for news
 */
public record AlertItem(
        String id, AnnouncementEnriched event, URI permalink, List<Reason> reasons, List<Change> changes) {

    /** Keeps its own copies and refuses an item that nothing speaks for. */
    public AlertItem {
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("nothing says why " + id + " is told");
        }
    }

    /** News. */
    public AlertItem(String id, AnnouncementEnriched event, URI permalink, List<Reason> reasons) {
        this(id, event, permalink, reasons, List.of());
    }

    /** The same as a correction of what was told before. */
    public AlertItem changed(List<Change> different) {
        return new AlertItem(id, event, permalink, reasons, different);
    }
}
