package io.tidings.linear.train;

import io.tidings.linear.Features;
import io.tidings.linear.LinearModel;
import io.tidings.linear.WeightTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Trains a model that chooses among options: the score of its one outcome ranks them, and their shares of the exponentials are
 * their probabilities. The same choices in the same order give the same model.
 */
public final class PickTrainer {

    /** The one outcome of such a model. */
    public static final String RIGHT = "right";

    private static final int MEMORY = 15;
    private static final int EVALUATIONS = 30_000;

    private PickTrainer() {}

    /**
     * Trains a model.
     *
     * @param name what the file is asked for by
     * @param version of the features; raise it whenever what is noticed changes
     */
    public static LinearModel train(String name, int version, List<Pick> picks, Settings settings) {
        Map<Long, Integer> columns = columns(picks, settings.seldom());
        double[] weights = new QNMinimizer(0, settings.l2(), settings.iterations(), MEMORY, EVALUATIONS)
                .minimize(new PickLoss(picks, columns));
        SortedMap<Long, float[]> rows = new TreeMap<>();
        columns.forEach((key, column) -> rows.put(key, new float[] {(float) weights[column]}));
        return new LinearModel(name, version, List.of(RIGHT), new WeightTable(rows, 1));
    }

    /** Features by number that options of enough choices have. */
    private static Map<Long, Integer> columns(List<Pick> picks, int seldom) {
        Map<Long, Integer> met = new HashMap<>();
        for (Pick pick : picks) {
            Set<Long> own = new HashSet<>();
            for (Features option : pick.options()) {
                option.forEachKey(own::add);
            }
            own.forEach(key -> met.merge(key, 1, Integer::sum));
        }
        Map<Long, Integer> columns = new TreeMap<>();
        met.keySet().stream()
                .sorted()
                .filter(key -> met.getOrDefault(key, 0) >= seldom)
                .forEach(key -> columns.put(key, columns.size()));
        return columns;
    }
}
