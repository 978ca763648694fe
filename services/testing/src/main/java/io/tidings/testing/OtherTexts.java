package io.tidings.testing;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Content;

/** Other texts for announcements. */
public final class OtherTexts {

    private OtherTexts() {}

    /** The same announcement with this body in English. */
    public static AnnouncementEnriched with(AnnouncementEnriched event, String body) {
        return with(event, new Content("A title", body, "en"));
    }

    /** The same announcement with this text. */
    public static AnnouncementEnriched with(AnnouncementEnriched event, Content content) {
        Announcement old = event.announcement();
        return new AnnouncementEnriched(
                new Announcement(
                        old.id(),
                        old.revision(),
                        old.kind(),
                        old.withdrawn(),
                        old.origin(),
                        content,
                        old.times(),
                        old.copyOf(),
                        old.historical()),
                event.classification(),
                event.enrichment());
    }
}
