package io.tidings.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Its themes were read. Topic {@code announcements.classified.v1}.
 *
 * @param announcement the revision
 * @param classification its themes
 */
public record AnnouncementClassified(Announcement announcement, Classification classification)
        implements AnnouncementEvent {

    @Override
    @JsonIgnore
    public long sequence() {
        return ReadingEpoch.sequence(announcement.revision(), classification.epoch());
    }
}
