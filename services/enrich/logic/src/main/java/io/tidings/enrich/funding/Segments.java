package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Shares a sentence out among its sums: each keeps the words before and after it up to the joint with the next one. */
final class Segments {

    private static final Set<String> STRONG = Set.of(";", ":", ".", "•");
    private static final Set<String> OPENING = Set.of("(", "[");
    private static final Set<String> CLOSING = Set.of(")", "]");
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
        int from = OPENING.contains(units.get(next - 1).key()) ? next - 2 : next - 1;
        int closed = 0;
        for (int i = from; i > sum; i--) {
            String key = units.get(i).key();
            if (CLOSING.contains(key) && opens(sum, i)) {
                closed++;
            } else if (OPENING.contains(key)) {
                closed = Math.max(0, closed - 1);
            }
            if (closed == 0 && STRONG.contains(key)) {
                return i;
            }
            if (CLOSING.contains(key) && closed == 0) {
                return i + 1;
            }
            weak = weak < 0 && closed == 0 && WEAK.contains(key) ? i : weak;
        }
        return weak > 0 ? weak : sum + 1;
    }

    /** Whether a bracket that closes opens after the sum, so that it is a remark between two joints. */
    private boolean opens(int sum, int close) {
        for (int i = close - 1; i > sum; i--) {
            if (OPENING.contains(units.get(i).key())) {
                return true;
            }
        }
        return false;
    }
}
