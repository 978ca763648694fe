package io.tidings.enrich.funding;

import io.tidings.contracts.Bound;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that add up to another line of their announcement.
 *
 * @param fit how they do
 * @param members their numbers
 */
record Addends(Fit fit, List<Integer> members) {

    private static final int LONGEST = 14;
    private static final int FEW = 24;
    private static final double EXACT = 0.001;
    private static final double ROUNDED = 0.005;
    private static final double LOOSE = 0.05;
    private static final double TOO_MUCH = 1.06;

    Addends {
        members = List.copyOf(members);
    }

    /** How figures add up. */
    enum Fit {
        /** Three or more neighbours, as far as figures tell exactly. */
        MORE,
        /** Two neighbours, exactly. */
        TWO,
        /** Two anywhere, exactly. */
        PAIR,
        /** Neighbours, nearly. */
        NEAR
    }

    boolean exact() {
        return fit != Fit.NEAR;
    }

    /** Whether they are neighbours, all said after the line that they add up to exactly. */
    boolean follows(int whole) {
        return isRun() && members.getFirst() > whole;
    }

    /** Whether they are neighbours that add up exactly. */
    boolean isRun() {
        return fit == Fit.MORE || fit == Fit.TWO;
    }

    /** Every set of smaller lines that adds up to a line. Neighbours are lines with no other smaller one between them. */
    static List<Addends> of(List<Line> lines, int whole) {
        List<Integer> smaller = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(whole).isLargerThan(lines.get(i))) {
                smaller.add(i);
            }
        }
        List<Addends> found = new ArrayList<>();
        for (int from = 0; from < smaller.size(); from++) {
            addRuns(lines, whole, smaller.subList(from, Math.min(smaller.size(), from + LONGEST)), found);
        }
        if (smaller.size() <= FEW && found.stream().noneMatch(Addends::exact)) {
            addPairs(lines, whole, smaller, found);
        }
        return found;
    }

    private static void addRuns(List<Line> lines, int whole, List<Integer> run, List<Addends> found) {
        double value = lines.get(whole).figure();
        boolean loose = lines.get(whole).best().amount().bound() != Bound.EXACT;
        double sum = lines.get(run.getFirst()).figure();
        for (int size = 2; size <= run.size() && sum <= value * TOO_MUCH; size++) {
            sum += lines.get(run.get(size - 1)).figure();
            double off = Math.abs(sum - value) / value;
            if (off <= EXACT) {
                found.add(new Addends(size > 2 ? Fit.MORE : Fit.TWO, run.subList(0, size)));
            } else if ((size > 2 && off <= ROUNDED) || (loose && off <= LOOSE)) {
                found.add(new Addends(Fit.NEAR, run.subList(0, size)));
            }
        }
    }

    private static void addPairs(List<Line> lines, int whole, List<Integer> smaller, List<Addends> found) {
        double value = lines.get(whole).figure();
        for (int i = 0; i < smaller.size(); i++) {
            for (int j = i + 1; j < smaller.size(); j++) {
                double sum = lines.get(smaller.get(i)).figure()
                        + lines.get(smaller.get(j)).figure();
                if (Math.abs(sum - value) <= EXACT * value) {
                    found.add(new Addends(Fit.PAIR, List.of(smaller.get(i), smaller.get(j))));
                }
            }
        }
    }
}
