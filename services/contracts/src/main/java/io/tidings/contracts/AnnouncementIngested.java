package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A revision was given its identity and clean text. Topic {@code announcements.ingested.v1}.
 *
 * @param announcement the revision
 */
public record AnnouncementIngested(Announcement announcement) implements AnnouncementEvent {

    @Override
    @JsonIgnore
    public long sequence() {
        return ReadingEpoch.sequence(announcement.revision(), 0);
    }
}
