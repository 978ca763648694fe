package io.tidings.alert.service.matching;

import io.tidings.contracts.AnnouncementId;
import java.util.UUID;

/** Announcement ids as PostgreSQL keeps them. */
public final class Ids {

    private Ids() {}

    /** The 128 bits of an id. */
    public static UUID of(AnnouncementId id) {
        String hex = id.value();
        return new UUID(
                Long.parseUnsignedLong(hex.substring(0, 16), 16), Long.parseUnsignedLong(hex.substring(16), 16));
    }

    /** The id again. */
    public static AnnouncementId of(UUID id) {
        return new AnnouncementId(id.toString().replace("-", ""));
    }
}
