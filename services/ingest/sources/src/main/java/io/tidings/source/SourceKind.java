package io.tidings.source;

import java.util.Arrays;
import java.util.Optional;

/** How a source tells what it has announced. */
public enum SourceKind {
    /** A document that lists items: RSS, Atom, JSON Feed, a sitemap or an index of sitemaps, GOV.UK's search or content JSON. */
    FEED("feed"),
    /** A page whose links lead to announcements; which of them is said by a link pattern. */
    LISTING("listing"),
    /** One page that is an announcement itself and is watched for changes. */
    PAGE("page"),
    /** A folder of files on the machine, or mounted there. */
    FOLDER("folder");

    private final String key;

    SourceKind(String key) {
        this.key = key;
    }

    /** Its name in the API and in tables. */
    public String key() {
        return key;
    }

    /** Reads {@link #key()} back; empty when it is none. */
    public static Optional<SourceKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
