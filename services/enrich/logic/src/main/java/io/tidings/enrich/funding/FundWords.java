package io.tidings.enrich.funding;

import io.tidings.enrich.lookup.Resource;
import java.util.Set;

/** The words by which the name of a fund or programme is known. */
final class FundWords {

    private static final Resource DATA = Resource.yaml("fund-words.yaml");

    static final Set<String> BODIES = Set.copyOf(DATA.list("openers-of-bodies"));
    static final Set<String> ARTICLES = Set.copyOf(DATA.list("articles"));
    static final Set<String> INNER = Set.copyOf(DATA.list("inside"));
    static final Set<String> KINDS = Set.copyOf(DATA.list("kinds"));
    static final Set<String> AGENCIES = Set.copyOf(DATA.list("agencies"));
    static final Set<String> BODY_WORDS = Set.copyOf(DATA.list("bodies"));
    static final Set<String> PLAIN_FIRST = Set.copyOf(DATA.list("no-names"));
    static final Set<String> FIRMS = Set.copyOf(DATA.list("firms"));
    static final Set<String> SMALL_FIRST = Set.copyOf(DATA.list("no-openers"));
    static final Set<String> COMING = Set.copyOf(DATA.list("coming"));
    static final Set<String> SOURCES = Set.copyOf(DATA.list("sources"));

    private FundWords() {}
}
