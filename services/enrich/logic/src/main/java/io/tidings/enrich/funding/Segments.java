package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Shares a sentence out among its sums: each keeps the words before and after it up to the joint with the next one. */
final class Segments {

    private static final Set<String> STRONG = Set.of(";", ":", ".", "(", ")", "•");
    private static final Set<String> WEAK = Set.of(",", "and", "-", "plus", "while", "with", "as", "including");

    private final List<Unit> units;

    private Segments(List<Unit> units) {
        this.units = units;
    }

    /** One segment for each sum, in order. */
    static List<Segment> of(List<Unit> units) {
        return new Segments(units).read();
    }

    private List<Segment> read() {
        List<Integer> sums = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).sum() != null) {
                sums.add(i);
            }
        }
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < sums.size(); i++) {
            int to = i + 1 < sums.size() ? joint(sums.get(i), sums.get(i + 1)) : units.size();
            segments.add(new Segment(from, to));
            from = to;
        }
        return segments;
    }

    /** Where the words of one sum end and those of the next begin: the last strong joint, else the last weak one. */
    private int joint(int sum, int next) {
        int weak = -1;
        for (int i = next - 1; i > sum; i--) {
            String key = units.get(i).key();
            if (STRONG.contains(key)) {
                return i;
            }
            weak = weak < 0 && WEAK.contains(key) ? i : weak;
        }
        return weak > 0 ? weak : sum + 1;
    }
}
