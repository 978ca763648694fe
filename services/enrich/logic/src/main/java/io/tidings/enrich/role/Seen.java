package io.tidings.enrich.role;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A place in its sentence with all that is noticed of it.
 *
 * @param mention the place and the role its words give it
 * @param where the sentence stands
 * @param traits what is noticed
 */
record Seen(PlacedRole mention, Where where, Set<String> traits) {

    private static final double ADJECTIVE = 0.6;

    /** Adds what the place itself shows. */
    static Seen of(PlacedRole mention, Where where, Set<String> around, int firstSum) {
        Set<String> traits = new LinkedHashSet<>(around);
        if (firstSum >= 0) {
            traits.add(mention.unit() > firstSum ? "fs=after" : "fs=before");
        }
        traits.add("role=" + mention.role().role().word());
        traits.add("where=" + where.name().toLowerCase(Locale.ROOT));
        if (mention.role().member()) {
            traits.add("member");
        }
        if (mention.place().people()) {
            traits.add("people");
        }
        if (mention.place().city()) {
            traits.add("city");
        }
        return new Seen(mention, where, traits);
    }

    /** How much it stands out. */
    double salience() {
        return where.weight() * (mention.place().people() ? ADJECTIVE : 1);
    }
}
