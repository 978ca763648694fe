package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Its regions and funding were read: the feed of record. Topic {@code announcements.enriched.v1}, compacted.
 *
 * @param announcement the revision
 * @param classification its themes
 * @param enrichment its regions and money
 */
public record AnnouncementEnriched(Announcement announcement, Classification classification, Enrichment enrichment)
        implements AnnouncementEvent {

    @Override
    @JsonIgnore
    public long sequence() {
        return ReadingEpoch.sequence(announcement.revision(), classification.epoch() + enrichment.epoch());
    }
}
