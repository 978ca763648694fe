package io.tidings.enrich.funding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each sum of an announcement stands to the others by its figure: the largest, said again, made up of the next ones … */
final class SumNeighbours {

    /** Beyond so many, sums are no longer compared with each other. */
    private static final int MOST = 300;

    private static final int LONGEST_RUN = 14;
    private static final double SAME = 0.001;

    private final List<SumSite> sites;
    private final double[] values;
    private final String[] currencies;
    private final boolean[] whole;
    private final boolean[] share;
    private String main = "";

    SumNeighbours(List<SumSite> sites) {
        this.sites = sites.size() > MOST ? sites.subList(0, MOST) : sites;
        int size = this.sites.size();
        values = new double[size];
        currencies = new String[size];
        whole = new boolean[size];
        share = new boolean[size];
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < size; i++) {
            values[i] = this.sites.get(i).amount().value().doubleValue();
            currencies[i] = this.sites.get(i).amount().currency();
            counts.merge(currencies[i], 1, Integer::sum);
        }
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).ifPresent(most -> main = most.getKey());
        for (int from = 0; from < size; from++) {
            findRun(from);
        }
    }

    /** Marks the sums from one on that add up to another, and that other. */
    private void findRun(int from) {
        double sum = values[from];
        for (int to = from + 1; to < Math.min(values.length, from + LONGEST_RUN); to++) {
            if (!currencies[to].equals(currencies[from])) {
                return;
            }
            sum += values[to];
            int made = madeUp(sum, from, to);
            if (made >= 0) {
                whole[made] = true;
                Arrays.fill(share, from, to + 1, true);
            }
        }
    }

    private int madeUp(double sum, int from, int to) {
        for (int i = 0; i < values.length; i++) {
            boolean outside = i < from || i > to;
            if (outside && same(values[i], sum) && currencies[i].equals(currencies[from])) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= SAME * Math.max(a, b);
    }

    /** What is to be said of one sum. */
    List<String> of(int number) {
        List<String> traits = new ArrayList<>();
        if (number >= values.length) {
            return traits;
        }
        Comparison comparison = new Comparison();
        for (int i = 0; i < values.length; i++) {
            if (i != number && currencies[i].equals(currencies[number])) {
                comparison.add(i, i < number, values[i] / values[number]);
            }
        }
        comparison.tell(traits);
        if (!currencies[number].equals(main)) {
            traits.add("fig:foreign");
        }
        if (whole[number]) {
            traits.add("fig:made-up");
        }
        if (share[number]) {
            traits.add("fig:share");
        }
        return traits;
    }

    /** What comparing one sum with all others of its currency gives. */
    private final class Comparison {

        private int others;
        private int before;
        private boolean largerBefore;
        private boolean largerAfter;
        private boolean sameBefore;
        private boolean sameAfter;
        private boolean sameInTitle;
        private boolean smallerInTitle;
        private boolean largerInTitle;

        private void add(int other, boolean earlier, double ratio) {
            boolean same = Math.abs(ratio - 1) <= SAME;
            boolean larger = ratio > 1 + SAME;
            others++;
            before += earlier ? 1 : 0;
            largerBefore |= earlier && larger;
            largerAfter |= !earlier && larger;
            sameBefore |= earlier && same;
            sameAfter |= !earlier && same;
            if (sites.get(other).passage().isTitle() && earlier) {
                boolean near = Math.abs(ratio - 1) < 0.08;
                sameInTitle |= near;
                smallerInTitle |= !near && ratio < 1;
                largerInTitle |= !near && ratio > 1;
            }
        }

        private void tell(List<String> traits) {
            add(traits, others == 0, "fig:only");
            add(traits, before == 0, "fig:first");
            add(traits, others > 0 && !largerBefore && !largerAfter, "fig:largest");
            add(traits, largerBefore, "fig:larger-before");
            add(traits, !largerBefore && before > 0, "fig:largest-so-far");
            add(traits, largerAfter, "fig:larger-after");
            add(traits, sameBefore, "fig:again");
            add(traits, sameAfter, "fig:said-again");
            add(traits, sameInTitle, "fig:of-title");
            add(traits, smallerInTitle && !sameInTitle, "fig:above-title");
            add(traits, largerInTitle && !sameInTitle, "fig:below-title");
        }

        private static void add(List<String> traits, boolean holds, String trait) {
            if (holds) {
                traits.add(trait);
            }
        }
    }
}
