package io.tidings.contracts;

/** What the announcement topics carry: the whole announcement and every section read so far. */
public sealed interface AnnouncementEvent permits AnnouncementIngested, AnnouncementClassified, AnnouncementEnriched {

    /** The announcement itself. */
    Announcement announcement();

    /** Orders events of one announcement; a consumer keeps the greatest. CloudEvents attribute {@code sequence}. */
    long sequence();
}
