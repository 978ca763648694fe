package io.tidings.enrich.name;

import io.tidings.enrich.lookup.Resource;
import java.util.Set;

/** The words that make a run of capitals an organisation, an office or a person. */
final class NameWords {

    private static final Resource DATA = Resource.yaml("names.yaml");

    static final Set<String> BODIES = Set.copyOf(DATA.list("bodies"));
    static final Set<String> OFFICES = Set.copyOf(DATA.list("offices"));
    static final Set<String> OFFICE_ENDS = Set.copyOf(DATA.list("office-ends"));
    static final Set<String> HONORIFICS = Set.copyOf(DATA.list("honorifics"));
    static final Set<String> NO_NAMES = Set.copyOf(DATA.list("no-names"));
    static final Set<String> JOINTS = Set.copyOf(DATA.list("joints"));
    static final Set<String> GIVEN = Set.copyOf(DATA.list("given"));

    private NameWords() {}
}
