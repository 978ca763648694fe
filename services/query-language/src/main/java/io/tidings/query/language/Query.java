package io.tidings.query.language;

import io.tidings.contracts.RegionRole;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked of an announcement, after the sugar has been resolved: a condition on one funding line stands inside a
 * {@link Line}, everything else speaks of the announcement as a whole.
 *
 * <p>Trees compare by value. Names ({@link Fund}, {@link Organisation}, {@link Person}, {@link Publisher}) compare by
 * {@link NameKey}, so neither case nor spacing matters.
 */
public sealed interface Query
        permits Query.All,
                Query.Words,
                Query.And,
                Query.Or,
                Query.Not,
                Query.Line,
                Query.Theme,
                Query.Region,
                Query.Fund,
                Query.Funding,
                Fact {

    /** Everything. */
    record All() implements Query {}

    /**
     * The words stand one after another in the title or in the body; a single word is a row of one. Compared after the
     * analysis of {@link WordAnalysis}.
     *
     * @param text as written; has at least one token
     */
    record Words(String text) implements Query {

        /** Keeps the words on one line. */
        public Words {
            text = Texts.oneLine(text);
        }
    }

    /**
     * All of them hold.
     *
     * @param all at least two, none of them an {@code And}
     */
    record And(List<Query> all) implements Query {

        /** Copies the list. */
        public And {
            all = Groups.severalOf(all);
        }
    }

    /**
     * At least one holds.
     *
     * @param any at least two, none of them an {@code Or}
     */
    record Or(List<Query> any) implements Query {

        /** Copies the list. */
        public Or {
            any = Groups.severalOf(any);
        }
    }

    /**
     * It does not hold.
     *
     * @param query what must not hold
     */
    record Not(Query query) implements Query {}

    /**
     * There is a funding line for which the whole condition holds.
     *
     * @param condition about that one line
     */
    record Line(LineQuery condition) implements Query {}

    /**
     * The announcement has this theme.
     *
     * @param id a theme of the vocabulary
     */
    record Theme(String id) implements Query {}

    /**
     * A region of the announcement has one of these roles and answers for this region: see {@link RegionReach} for parts,
     * members and groups.
     *
     * @param id a region of the vocabulary, as asked, not expanded
     * @param roles one or more roles
     */
    record Region(String id, Set<RegionRole> roles) implements Query {

        /** What {@code region:X} asks for: where something lands or what it is about. */
        public static final Set<RegionRole> USUAL =
                Collections.unmodifiableSet(EnumSet.of(RegionRole.BENEFICIARY, RegionRole.SUBJECT));

        /** What {@code region.any:X} asks for. */
        public static final Set<RegionRole> ANY = Collections.unmodifiableSet(EnumSet.allOf(RegionRole.class));

        /** Copies the set in the order of strength. */
        public Region {
            roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        }
    }

    /**
     * A funding line, or money said without a figure, comes from this fund.
     *
     * @param name the fund's name
     */
    record Fund(String name) implements Query {

        /** Keeps the name on one line. */
        public Fund {
            name = Texts.oneLine(name);
        }
    }

    /**
     * How the announcement speaks of public money.
     *
     * @param statement which way
     */
    record Funding(Statement statement) implements Query {

        /** Ways to speak of public money. */
        public enum Statement {
            /** It has a funding line. */
            STATED,
            /** It mentions funding and has no funding line: money is said without a figure. */
            UNSTATED,
            /** Either of the two. */
            MENTIONED
        }
    }

    /** All of these hold: flattened, without repetition; nothing to hold is {@link All}. */
    static Query and(List<Query> queries) {
        List<Query> flat =
                Groups.<Query>flat(queries, query -> query instanceof And and ? and.all() : List.of(query)).stream()
                        .filter(query -> !(query instanceof All))
                        .toList();
        return switch (flat.size()) {
            case 0 -> new All();
            case 1 -> flat.getFirst();
            default -> new And(flat);
        };
    }

    /** At least one of these (one or more) holds: flattened, without repetition. */
    static Query or(List<Query> queries) {
        List<Query> flat = Groups.flat(queries, query -> query instanceof Or or ? or.any() : List.of(query));
        return flat.size() == 1 ? flat.getFirst() : new Or(flat);
    }

    /** This does not hold; twice is not at all. */
    static Query not(Query query) {
        return query instanceof Not not ? not.query() : new Not(query);
    }
}
