package io.tidings.alert.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which keys betray that a query may match: a list of clauses, each a few keys that hold together. If the query matches, then
 * all keys of one of its clauses hold. The number of clauses stays below eight times the length of the query.
 */
final class Clauses {

    /** Groups are multiplied out as long as no more clauses than these come of it. */
    private static final int MOST_OF_A_PRODUCT = 8;

    private static final int KEPT = 1 + Clause.CHECKS;

    private final Keys keys;
    private final Comparator<Formula.Key> rarest;

    Clauses(Keys keys) {
        this.keys = keys;
        this.rarest = Comparator.<Formula.Key>comparingDouble(key -> keys.share(key.key()))
                .thenComparingInt(Formula.Key::key);
    }

    /** The clauses of formulas of which one must hold. */
    List<Clause> of(Collection<Formula> formulas) {
        Set<Set<Formula.Key>> clauses = new LinkedHashSet<>();
        formulas.forEach(formula -> clauses.addAll(clauses(formula)));
        return clauses.stream().map(this::clause).distinct().toList();
    }

    private List<Set<Formula.Key>> clauses(Formula formula) {
        return switch (formula) {
            case Formula.Always always -> List.of(Set.of());
            case Formula.Never never -> List.of();
            case Formula.Key key -> List.of(Set.of(key));
            case Formula.Or or -> any(or.any());
            case Formula.And and -> all(and.all().stream().map(this::clauses).toList());
        };
    }

    private List<Set<Formula.Key>> any(List<Formula> parts) {
        List<Set<Formula.Key>> all = parts.stream()
                .flatMap(part -> clauses(part).stream())
                .distinct()
                .toList();
        return all.contains(Set.of()) ? List.of(Set.of()) : all;
    }

    private List<Set<Formula.Key>> all(List<List<Set<Formula.Key>>> parts) {
        List<Set<Formula.Key>> joined = List.of(Set.of());
        for (List<Set<Formula.Key>> part :
                parts.stream().sorted(Comparator.comparingInt(List::size)).toList()) {
            if (joined.size() * part.size() <= Math.max(MOST_OF_A_PRODUCT, joined.size())) {
                joined = product(joined, part);
            } else if (cost(part) < cost(joined)) {
                joined = part;
            }
        }
        return joined;
    }

    private List<Set<Formula.Key>> product(List<Set<Formula.Key>> some, List<Set<Formula.Key>> others) {
        List<Set<Formula.Key>> product = new ArrayList<>();
        for (Set<Formula.Key> one : some) {
            for (Set<Formula.Key> other : others) {
                product.add(rarest(one, other));
            }
        }
        return product.stream().distinct().toList();
    }

    /** No more than will be kept: a clause may always lose keys. */
    private Set<Formula.Key> rarest(Set<Formula.Key> one, Set<Formula.Key> other) {
        Set<Formula.Key> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both.size() <= KEPT
                ? both
                : new LinkedHashSet<>(both.stream().sorted(rarest).limit(KEPT).toList());
    }

    /** For how many announcements the query is proposed, by guess. */
    private double cost(List<Set<Formula.Key>> clauses) {
        return 1 - clauses.stream().mapToDouble(clause -> 1 - share(clause)).reduce(1, (a, b) -> a * b);
    }

    private double share(Set<Formula.Key> clause) {
        return clause.stream().mapToDouble(key -> keys.share(key.key())).reduce(1, (a, b) -> a * b);
    }

    /** The rarest key is looked up, the others are compared; keys of another {@code line( … )} may hold on any line. */
    private Clause clause(Set<Formula.Key> keys) {
        List<Formula.Key> sorted = keys.stream().sorted(rarest).toList();
        if (sorted.isEmpty()) {
            return new Clause(Keys.ALWAYS, List.of());
        }
        Formula.Key first = sorted.getFirst();
        return new Clause(
                first.key(),
                sorted.stream()
                        .skip(1)
                        .map(key -> Clause.check(key.key(), key.line() > 0 && key.line() == first.line()))
                        .toList());
    }
}
