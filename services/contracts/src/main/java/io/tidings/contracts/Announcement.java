package io.tidings.contracts;

import org.jspecify.annotations.Nullable;

/**
 * One revision of one announcement: identity, origin and clean text, before anything is read from it.
 *
 * @param id the announcement
 * @param revision which version of it
 * @param kind why this revision was published
 * @param withdrawn whether the source has taken it back as of this revision
 * @param origin where it came from
 * @param content its clean text
 * @param times when
 * @param copyOf the announcement this one copies, decided once in ingest; null for an original
 * @param historical whether it was loaded as history, so that it raises no alerts
 */
public record Announcement(
        AnnouncementId id,
        Revision revision,
        Kind kind,
        boolean withdrawn,
        Origin origin,
        Content content,
        Times times,
        @Nullable AnnouncementId copyOf,
        boolean historical) {}
