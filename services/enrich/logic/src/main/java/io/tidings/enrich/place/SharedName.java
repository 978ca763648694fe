package io.tidings.enrich.place;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name that places of several countries have.
 *
 * @param otherwise the region meant where nothing tells which
 * @param own regions meant by announcers of their country
 * @param near regions meant only where the text speaks of them
 */
record SharedName(String otherwise, Set<String> own, Set<String> near) {

    /** What an announcer means by it who says no more. */
    String meantBy(@Nullable String country) {
        for (String id : own) {
            if (country != null && id.startsWith(country)) {
                return id;
            }
        }
        return otherwise;
    }

    /** All regions that have it. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(own);
        all.addAll(near);
        all.add(otherwise);
        return all;
    }
}
