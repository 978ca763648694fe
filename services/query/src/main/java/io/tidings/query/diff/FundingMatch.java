package io.tidings.query.diff;

import io.tidings.contracts.FundingLine;
import io.tidings.query.diff.ReadingDiff.ChangedLine;
import io.tidings.query.diff.ReadingDiff.Changes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which line of one revision is which of the other. Their ids count lines and say nothing of that; so the pairs that have
 * most in common find each other first, and what has too little in common is another line.
 */
final class FundingMatch {

    /** An amount alone is enough, or the purpose with one thing more; a currency and a country are not. */
    private static final int ENOUGH = 4;

    /** Beyond, lines are compared with their neighbours in order only. */
    private static final int FEW = 200;

    private FundingMatch() {}

    private record Pair(int from, int to, int common) {}

    static Changes<FundingLine, ChangedLine> of(List<FundingLine> from, List<FundingLine> to) {
        Set<Integer> removed = places(from);
        Set<Integer> added = places(to);
        List<ChangedLine> changed = new ArrayList<>();
        for (Pair pair : pairs(from, to)) {
            if (removed.contains(pair.from()) && added.contains(pair.to())) {
                removed.remove(pair.from());
                added.remove(pair.to());
                FundingLine old = from.get(pair.from());
                FundingLine now = to.get(pair.to());
                List<String> what = what(old, now);
                if (!what.isEmpty()) {
                    changed.add(new ChangedLine(old, now, what));
                }
            }
        }
        return new Changes<>(
                added.stream().map(to::get).toList(),
                removed.stream().map(from::get).toList(),
                changed);
    }

    private static Set<Integer> places(List<FundingLine> lines) {
        return IntStream.range(0, lines.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Pair> pairs(List<FundingLine> from, List<FundingLine> to) {
        boolean few = from.size() <= FEW && to.size() <= FEW;
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            int first = few ? 0 : Math.max(0, i - 2);
            int end = few ? to.size() : Math.min(to.size(), i + 3);
            for (int j = first; j < end; j++) {
                int common = common(from.get(i), to.get(j));
                if (common >= ENOUGH) {
                    pairs.add(new Pair(i, j, common));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::common)
                .reversed()
                .thenComparingInt(pair -> Math.abs(pair.from() - pair.to()))
                .thenComparingInt(Pair::from)
                .thenComparingInt(Pair::to));
        return pairs;
    }

    private static int common(FundingLine one, FundingLine other) {
        boolean sum = one.amount().equals(other.amount());
        return (sum ? 4 : 0)
                + (one.amount().currency().equals(other.amount().currency()) ? 1 : 0)
                + (said(one.purpose(), other.purpose()) ? 3 : 0)
                + (said(one.fund(), other.fund()) ? 2 : 0)
                + (said(one.recipient(), other.recipient()) ? 2 : 0)
                + (!one.regions().isEmpty() && one.regions().equals(other.regions()) ? 1 : 0)
                + (!one.themes().isEmpty() && one.themes().equals(other.themes()) ? 1 : 0)
                + (one.delta() == other.delta() ? 1 : 0);
    }

    private static boolean said(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    /** Names as the API has them; where a line was read from and how often it is said are no change of it. */
    private static List<String> what(FundingLine from, FundingLine to) {
        Set<String> what = new TreeSet<>();
        note(what, "amount", from.amount(), to.amount());
        note(what, "delta", from.delta(), to.delta());
        note(what, "counted", from.counted(), to.counted());
        note(what, "period", from.period(), to.period());
        note(what, "fund", from.fund(), to.fund());
        note(what, "purpose", from.purpose(), to.purpose());
        note(what, "funder", from.funder(), to.funder());
        note(what, "recipient", from.recipient(), to.recipient());
        note(what, "themes", from.themes(), to.themes());
        note(what, "regions", from.regions(), to.regions());
        return List.copyOf(what);
    }

    private static void note(Set<String> what, String name, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            what.add(name);
        }
    }
}
