package io.tidings.search;

import io.tidings.contracts.RegionRole;
import io.tidings.query.language.Fact;
import io.tidings.query.language.LineQuery;
import io.tidings.query.language.Query;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query's outermost AND-group, parted into what speaks of a facet alone and the rest.
 *
 * @param rest what does not, without the line the facet's value goes into
 * @param around {@code rest} and what else is asked of that line: only an announcement with such a line has a value to count
 * @param line what else is asked of that line, null when nothing is
 * @param inLine whether the value goes into a line
 * @param roles in which roles a region is asked for
 */
record FacetSplit(
        List<Query> rest, List<Query> around, @Nullable LineQuery line, boolean inLine, Set<RegionRole> roles) {

    private static final Set<Facet> OF_LINES =
            EnumSet.of(Facet.THEME, Facet.REGION, Facet.CURRENCY, Facet.FUND, Facet.DELTA);

    static FacetSplit of(Query condition, Facet facet) {
        List<Query> own = new ArrayList<>();
        List<Query> others = new ArrayList<>();
        for (Query part : QueryTranslation.parts(condition)) {
            (isAbout(part, facet) ? own : others).add(part);
        }
        int home = home(others, facet, own.isEmpty());
        List<Query> rest = new ArrayList<>();
        List<Query> around = new ArrayList<>();
        LineQuery line = null;
        for (int i = 0; i < others.size(); i++) {
            LineQuery left = others.get(i) instanceof Query.Line asked ? without(asked.condition(), facet) : null;
            List<Query> kept = others.get(i) instanceof Query.Line ? lines(left) : List.of(others.get(i));
            around.addAll(kept);
            if (i == home) {
                line = left;
            } else {
                rest.addAll(kept);
            }
        }
        return new FacetSplit(rest, around, line, home >= 0, FacetQuery.roles(own));
    }

    private static List<Query> lines(@Nullable LineQuery left) {
        return left == null ? List.of() : List.of(new Query.Line(left));
    }

    /** The line the value goes into; -1 when it goes into none. */
    private static int home(List<Query> parts, Facet facet, boolean nothingOutside) {
        if (!OF_LINES.contains(facet)) {
            return -1;
        }
        int withAmount = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Query.Line line) {
                if (parts(line.condition()).stream().anyMatch(part -> isAbout(part, facet))) {
                    return i;
                }
                withAmount = withAmount < 0 && hasAmount(line.condition()) ? i : withAmount;
            }
        }
        return nothingOutside ? withAmount : -1;
    }

    private static boolean hasAmount(LineQuery line) {
        return parts(line).stream()
                .anyMatch(part -> part instanceof LineQuery.Amount || part instanceof LineQuery.Converted);
    }

    private static @Nullable LineQuery without(LineQuery line, Facet facet) {
        List<LineQuery> left =
                parts(line).stream().filter(part -> !isAbout(part, facet)).toList();
        return left.isEmpty() ? null : LineQuery.and(left);
    }

    private static List<LineQuery> parts(LineQuery query) {
        return query instanceof LineQuery.And and ? and.all() : List.of(query);
    }

    private static boolean isAbout(Query query, Facet facet) {
        return switch (query) {
            case Query.Not not -> isAbout(not.query(), facet);
            case Query.Or or -> or.any().stream().allMatch(part -> isAbout(part, facet));
            case Query.Theme _ -> facet == Facet.THEME;
            case Query.Region _ -> facet == Facet.REGION;
            case Query.Fund _ -> facet == Facet.FUND;
            case Fact.Publisher _ -> facet == Facet.PUBLISHER;
            case Fact.Source _ -> facet == Facet.SOURCE;
            case Fact.Language _ -> facet == Facet.LANGUAGE;
            case Fact.OfKind _ -> facet == Facet.KIND;
            case Fact.Organisation _ -> facet == Facet.ORGANISATION;
            case Query.Line line ->
                parts(line.condition()).stream().allMatch(part -> isAbout(part, facet))
                        && (facet == Facet.CURRENCY || facet == Facet.DELTA);
            default -> false;
        };
    }

    private static boolean isAbout(LineQuery query, Facet facet) {
        return switch (query) {
            case LineQuery.Not not -> isAbout(not.query(), facet);
            case LineQuery.Or or -> or.any().stream().allMatch(part -> isAbout(part, facet));
            case LineQuery.And and -> and.all().stream().allMatch(part -> isAbout(part, facet));
            case LineQuery.Theme _ -> facet == Facet.THEME;
            case LineQuery.Region _ -> facet == Facet.REGION;
            case LineQuery.Fund _ -> facet == Facet.FUND;
            case LineQuery.Currency _ -> facet == Facet.CURRENCY;
            case LineQuery.Delta _ -> facet == Facet.DELTA;
            case LineQuery.Amount _, LineQuery.Converted _, LineQuery.Period _ -> false;
        };
    }
}
