package io.tidings.query.language;

import io.tidings.contracts.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The conditions of a query that are not negated, wherever they stand. */
final class Positives {

    private Positives() {}

    static List<LineQuery> lineConditions(Query query) {
        return lineConditions(of(query));
    }

    /** The conditions on lines among leaves. */
    static List<LineQuery> lineConditions(List<Query> leaves) {
        Set<LineQuery> found = new LinkedHashSet<>();
        for (Query condition : leaves) {
            if (condition instanceof Query.Line line) {
                found.add(line.condition());
            } else if (condition instanceof Query.Fund fund) {
                found.add(new LineQuery.Fund(fund.name()));
            }
        }
        return List.copyOf(found);
    }

    /** The currencies asked for or converted to, each once. */
    static List<String> currencies(Query query) {
        return currencies(lineConditions(query).stream()
                .flatMap(condition -> of(condition).stream())
                .toList());
    }

    static List<String> currencies(List<LineQuery> leaves) {
        return leaves.stream().flatMap(Positives::currency).distinct().toList();
    }

    private static Stream<String> currency(LineQuery condition) {
        return switch (condition) {
            case LineQuery.Currency currency -> Stream.of(currency.code());
            case LineQuery.Converted converted -> Stream.of(converted.code());
            default -> Stream.empty();
        };
    }

    /** Whether amounts are meant in one currency whatever they are stated in. */
    static boolean convert(Query query) {
        return lineConditions(query).stream()
                .flatMap(condition -> of(condition).stream())
                .anyMatch(LineQuery.Converted.class::isInstance);
    }

    /** Whether the query names where announcements come from, or copies themselves, so that copies belong to the answer. */
    static boolean askForCopies(Query query) {
        return of(query).stream()
                .anyMatch(condition -> condition instanceof Fact.Source
                        || condition instanceof Fact.Publisher
                        || condition instanceof Fact.Copy);
    }

    static boolean askForWithdrawn(Query query) {
        return of(query).stream()
                .anyMatch(condition -> condition instanceof Fact.Withdrawn
                        || condition instanceof Fact.ChangedSince
                        || condition.equals(new Fact.OfKind(Kind.WITHDRAWN)));
    }

    /** The leaves that are not negated, in the order they are written; a {@link Query.Line} is a leaf. */
    static List<Query> of(Query query) {
        List<Query> found = new ArrayList<>();
        collect(query, true, found);
        return found;
    }

    /** The leaves of a line condition that are not negated. */
    static List<LineQuery> of(LineQuery query) {
        List<LineQuery> found = new ArrayList<>();
        collect(query, true, found);
        return found;
    }

    private static void collect(Query query, boolean positive, List<Query> found) {
        if (query instanceof Query.And and) {
            and.all().forEach(part -> collect(part, positive, found));
        } else if (query instanceof Query.Or or) {
            or.any().forEach(part -> collect(part, positive, found));
        } else if (query instanceof Query.Not not) {
            collect(not.query(), !positive, found);
        } else if (positive) {
            found.add(query);
        }
    }

    private static void collect(LineQuery query, boolean positive, List<LineQuery> found) {
        if (query instanceof LineQuery.And and) {
            and.all().forEach(part -> collect(part, positive, found));
        } else if (query instanceof LineQuery.Or or) {
            or.any().forEach(part -> collect(part, positive, found));
        } else if (query instanceof LineQuery.Not not) {
            collect(not.query(), !positive, found);
        } else if (positive) {
            found.add(query);
        }
    }
}
