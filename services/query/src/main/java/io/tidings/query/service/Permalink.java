package io.tidings.query.service;

import io.tidings.contracts.Announcement;
import java.net.URI;

/** An address that goes on showing the very revision it was made for. */
final class Permalink {

    private Permalink() {}

    static URI of(URI home, Announcement announcement) {
        return home.resolve("/api/announcements/" + announcement.id() + "?revision=" + announcement.revision());
    }
}
