package io.tidings.index.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.index.service.RebuildOffsets.NoAnswerException;
import io.tidings.search.AnnouncementWriter;
import io.tidings.search.CarryOver;
import io.tidings.search.IndexGenerations;
import io.tidings.search.SearchUnavailableException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Leads a rebuild to its end: waits until the feed is read, carries over what the feed has no more, compares, and lets the
 * searches go to the new indices. It remembers nothing that must not be lost; whoever leads next begins here again.
 *
 * <p>Why nothing is missing at the end: what the service wrote before it knew of the new indices is on the feed before the
 * offsets that are awaited here; what it writes afterwards goes to both; and what is in the old indices when a walk begins is
 * in the new ones when it ends.
 */
final class RebuildLead {

    private static final Logger LOG = Logger.getLogger(RebuildLead.class);
    private static final Duration SETTLED = WriteTargets.FRESH.multipliedBy(3);

    /** The first walk carries over, the second holds both against each other. */
    private static final int WALKS = 2;

    private final Servers servers;
    private final String group;
    private final long since = System.nanoTime();
    private @Nullable Map<Integer, Long> awaited;
    private int walks;
    private volatile boolean comparing;
    private volatile long unread;
    private volatile long compared;
    private volatile long carried;
    private volatile CarryOver.@Nullable Walk last;
    private volatile @Nullable String failure;

    RebuildLead(Servers servers, String group) {
        this.servers = servers;
        this.group = group;
    }

    /** What it works with. */
    record Servers(
            IndexGenerations generations,
            CarryOver carryOver,
            AnnouncementWriter next,
            RebuildOffsets offsets,
            FeedTombstones tombstones) {}

    /** Goes as far as it goes now. */
    void step() throws SearchUnavailableException, NoAnswerException {
        if (failure != null || System.nanoTime() - since < SETTLED.toNanos()) {
            return;
        }
        Map<Integer, Long> ends = awaited == null ? servers.offsets().ends() : awaited;
        awaited = ends;
        unread = servers.offsets().unread(group, ends);
        if (unread == 0) {
            walk();
        }
    }

    private void walk() throws SearchUnavailableException {
        comparing = true;
        CarryOver.Walk walk = servers.carryOver().walk(count -> compared = count);
        eraseAmong(walk.onlyThere());
        last = walk;
        carried += walk.carried();
        walks++;
        awaited = null;
        LOG.infof("compared documents=%d held=%d carried=%d", walk.documents(), walk.held(), walk.carried());
        if (!walk.agrees()) {
            failure = walk.refused().size() + " documents are not taken by the new indices, first "
                    + walk.refused().stream().limit(3).toList();
            LOG.error(failure);
        } else if (walks >= WALKS) {
            servers.next().refresh();
            servers.generations().switchOver();
            LOG.infof("searches go to the new indices documents=%d", walk.documents());
        }
    }

    /** What only the new indices have is news, or was erased at the very moment it was carried over. */
    private void eraseAmong(Set<AnnouncementId> onlyThere) throws SearchUnavailableException {
        for (AnnouncementId id : servers.tombstones().among(onlyThere)) {
            servers.next().erase(id);
            LOG.infof("erased once more announcementId=%s", id);
        }
    }

    RebuildReport report(IndexGenerations.Standing standing) {
        CarryOver.Walk walk = last;
        boolean done = !standing.begun();
        String stage = failure != null ? "failed" : comparing ? "comparing" : "reading";
        return new RebuildReport(
                done ? "none" : stage,
                standing.searched(),
                standing.next(),
                standing.old(),
                done ? 0 : unread,
                compared,
                carried,
                walk == null ? 0 : walk.held(),
                walk == null ? null : Long.toHexString(walk.heldChecksum()),
                failure);
    }
}
