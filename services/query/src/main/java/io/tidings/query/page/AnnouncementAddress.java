package io.tidings.query.page;

import io.tidings.contracts.Announcement;

/** Where the page shows an announcement. */
final class AnnouncementAddress {

    private AnnouncementAddress() {}

    /** Its newest revision, whichever that is. */
    static String of(Announcement announcement) {
        return "/announcements/" + announcement.id();
    }

    /** This revision, for good. */
    static String permanent(Announcement announcement) {
        return of(announcement) + "?revision=" + announcement.revision();
    }

    /** What changed from the revision before to this one. */
    static String changes(Announcement announcement) {
        int number = announcement.revision().number();
        return of(announcement) + "/changes/" + (number - 1) + ".." + number;
    }
}
