package io.tidings.alert.service.page;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import java.net.URI;

/** Where people read an announcement as it was. */
final class Permalinks {

    private Permalinks() {}

    static URI of(AnnouncementEnriched event) {
        Announcement announcement = event.announcement();
        return URI.create(of(announcement.id().value(), announcement.revision().number()));
    }

    static String of(String announcement, int revision) {
        return "/announcements/" + announcement + "?revision=" + revision;
    }
}
