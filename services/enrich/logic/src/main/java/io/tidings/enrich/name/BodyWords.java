package io.tidings.enrich.name;

import io.tidings.enrich.lookup.Keys;
import io.tidings.enrich.lookup.Phrases;
import io.tidings.enrich.lookup.Resource;
import java.util.Set;

/** The words that make a run of capitals an organisation, and organisations known by names of their own. */
final class BodyWords {

    private static final Resource DATA = Resource.yaml("organisations.yaml");

    static final Set<String> HEADS = Set.copyOf(DATA.list("heads"));
    static final Set<String> WEAK = Set.copyOf(DATA.list("weak"));
    static final Set<String> GENERIC = Set.copyOf(DATA.list("generic"));
    static final Set<String> NAMES = Set.copyOf(DATA.list("names"));
    static final Set<String> LEADING = Set.copyOf(DATA.list("leading"));
    static final Set<String> PLAIN_FIELDS = Set.copyOf(DATA.list("plain-fields"));
    static final Set<String> NOT_BODIES = Set.copyOf(DATA.list("not-bodies"));
    static final Phrases<String> KNOWN = new Phrases<>();

    static {
        DATA.list("known").forEach(name -> KNOWN.add(Keys.of(name), name));
    }

    private BodyWords() {}
}
