package io.tidings.search;

import io.tidings.contracts.Delta;
import io.tidings.contracts.Kind;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.SourceId;
import io.tidings.query.language.Fact;
import io.tidings.query.language.LineQuery;
import io.tidings.query.language.Query;
import io.tidings.query.language.SearchQuery;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query with its own conditions on a facet taken out, and the place where a value of the facet goes: into the funding line
 * the conditions stood in; else, for what a line can have, into the query's line with an amount, as the language itself
 * would put it; else beside the other conditions. Only conditions of the outermost AND-group are the query's own; inside
 * an alternative or a negation of several things they stay.
 */
public final class FacetQuery {

    private final Facet facet;
    private final SearchQuery query;
    private final List<Query> rest;
    private final List<Query> around;
    private final @Nullable LineQuery line;
    private final boolean inLine;
    private final Set<RegionRole> roles;

    private FacetQuery(Facet facet, SearchQuery query, FacetSplit split) {
        this.facet = facet;
        this.query = query;
        this.rest = split.rest();
        this.around = split.around();
        this.line = split.line();
        this.inLine = split.inLine();
        this.roles = split.roles();
    }

    /** Takes the conditions on a facet out of a query. */
    public static FacetQuery of(SearchQuery query, Facet facet) {
        return new FacetQuery(facet, query, FacetSplit.of(query.condition(), facet));
    }

    /** The query with this value in place of its own conditions; its total is the value's count. */
    public SearchQuery with(String value) {
        List<Query> all = new ArrayList<>(rest);
        all.add(placed(value));
        return new SearchQuery(Query.and(all), copies(), withdrawn(value));
    }

    /** The other conditions, without the line the value goes into. */
    Query rest() {
        return Query.and(rest);
    }

    /** The other conditions, with that line: what else a value is counted in has none to count. */
    Query around() {
        return Query.and(around);
    }

    /** The other conditions on the line the value goes into; null when there are none. */
    @Nullable LineQuery line() {
        return line;
    }

    /** In which roles regions are counted. */
    Set<RegionRole> roles() {
        return roles;
    }

    /** Whether regions are counted in the roles that a search means where it names none. */
    boolean usualRoles() {
        return roles.equals(Query.Region.USUAL);
    }

    /** Whether the value is a condition on a funding line. */
    boolean inLine() {
        return inLine || facet == Facet.CURRENCY || facet == Facet.DELTA;
    }

    /** Who asks for a source or publisher is also shown what it copied. */
    boolean copies() {
        return query.copies() || facet == Facet.SOURCE || facet == Facet.PUBLISHER;
    }

    boolean withdrawn(String value) {
        return query.withdrawn() || facet == Facet.KIND && value.equals(word(Kind.WITHDRAWN));
    }

    /** The condition for a value, in its place. */
    Query placed(String value) {
        if (inLine()) {
            LineQuery condition = lineCondition(value);
            return new Query.Line(line == null ? condition : LineQuery.and(List.of(line, condition)));
        }
        return switch (facet) {
            case THEME -> new Query.Theme(value);
            case REGION -> new Query.Region(value, roles);
            case FUND -> new Query.Fund(value);
            case PUBLISHER -> new Fact.Publisher(value);
            case SOURCE -> new Fact.Source(new SourceId(value));
            case LANGUAGE -> new Fact.Language(value);
            case KIND -> new Fact.OfKind(Kind.valueOf(value.toUpperCase(Locale.ROOT)));
            case ORGANISATION -> new Fact.Organisation(value);
            case CURRENCY, DELTA -> throw new IllegalStateException(facet + " is a condition on a line");
        };
    }

    private LineQuery lineCondition(String value) {
        return switch (facet) {
            case THEME -> new LineQuery.Theme(value);
            case REGION -> new LineQuery.Region(value);
            case FUND -> new LineQuery.Fund(value);
            case CURRENCY -> new LineQuery.Currency(value);
            case DELTA -> new LineQuery.Delta(Delta.valueOf(value.toUpperCase(Locale.ROOT)));
            case PUBLISHER, SOURCE, LANGUAGE, KIND, ORGANISATION ->
                throw new IllegalStateException(facet + " is no condition on a line");
        };
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The usual roles, unless the query's own conditions on regions name others. */
    static Set<RegionRole> roles(List<Query> own) {
        Set<RegionRole> named = EnumSet.noneOf(RegionRole.class);
        own.stream()
                .filter(Query.Region.class::isInstance)
                .forEach(region -> named.addAll(((Query.Region) region).roles()));
        return named.isEmpty() ? Query.Region.USUAL : named;
    }
}
