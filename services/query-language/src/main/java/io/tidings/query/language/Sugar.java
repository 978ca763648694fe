package io.tidings.query.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes the query out of its draft. In an AND-group with a positive amount condition, the positive conditions of that
 * group that a line can have, and OR-groups made only of these, move into one {@code line( … )}; negations and words stay
 * outside. An OR-group counts as an amount condition when every alternative is one.
 */
final class Sugar {

    private Sugar() {}

    static Query resolve(Draft draft, Scope scope) {
        return switch (draft) {
            case Draft.Condition condition -> condition.document();
            case Draft.Filler filler -> new Query.Words(filler.text());
            case Draft.Convert convert -> throw new IllegalArgumentException("a switch is no condition");
            case Draft.Not not -> Query.not(resolve(not.draft(), scope));
            case Draft.Or or -> Query.or(resolveAll(or.any(), scope));
            case Draft.And and -> and(withoutFiller(and.all()), scope);
        };
    }

    private static Query and(List<Draft> parts, Scope scope) {
        boolean draws = scope == Scope.LINE && parts.stream().anyMatch(Sugar::isAmount);
        if (!draws) {
            return Query.and(resolveAll(parts, scope));
        }
        List<LineQuery> moved =
                parts.stream().filter(Sugar::moves).map(Sugar::inLine).toList();
        List<Query> stayed = new ArrayList<>(
                resolveAll(parts.stream().filter(part -> !moves(part)).toList(), scope));
        stayed.add(new Query.Line(LineQuery.and(moved)));
        return Query.and(stayed);
    }

    private static List<Query> resolveAll(List<Draft> parts, Scope scope) {
        return parts.stream().map(part -> resolve(part, scope)).toList();
    }

    private static boolean moves(Draft draft) {
        return switch (draft) {
            case Draft.Condition condition -> condition.line() != null;
            case Draft.Or or -> or.any().stream().allMatch(Sugar::moves);
            case Draft.And and -> false;
            case Draft.Not not -> false;
            case Draft.Filler filler -> false;
            case Draft.Convert convert -> false;
        };
    }

    private static boolean isAmount(Draft draft) {
        return switch (draft) {
            case Draft.Condition condition -> condition.amount();
            case Draft.Or or -> moves(or) && or.any().stream().allMatch(Sugar::isAmount);
            case Draft.And and -> false;
            case Draft.Not not -> false;
            case Draft.Filler filler -> false;
            case Draft.Convert convert -> false;
        };
    }

    /** The line meaning of what {@link #moves}. */
    private static LineQuery inLine(Draft draft) {
        return switch (draft) {
            case Draft.Condition condition -> Objects.requireNonNull(condition.line());
            case Draft.Or or ->
                LineQuery.or(or.any().stream().map(Sugar::inLine).toList());
            case Draft.And and -> throw new IllegalArgumentException("a group does not move into a line");
            case Draft.Not not -> throw new IllegalArgumentException("a negation does not move into a line");
            case Draft.Filler filler -> throw new IllegalArgumentException("a word does not move into a line");
            case Draft.Convert convert -> throw new IllegalArgumentException("a switch is no condition");
        };
    }

    /** Stop words count only where no better word stands beside them. */
    private static List<Draft> withoutFiller(List<Draft> parts) {
        boolean words = parts.stream().anyMatch(Sugar::isWords);
        return words
                ? parts.stream().filter(part -> !(part instanceof Draft.Filler)).toList()
                : parts;
    }

    private static boolean isWords(Draft draft) {
        return draft instanceof Draft.Condition condition && condition.document() instanceof Query.Words;
    }
}
