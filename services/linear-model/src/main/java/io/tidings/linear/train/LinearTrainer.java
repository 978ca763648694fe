package io.tidings.linear.train;

import io.tidings.linear.LinearModel;
import io.tidings.linear.WeightTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/** Trains a model: the same examples in the same order give the same model. */
public final class LinearTrainer {

    private static final int MEMORY = 15;
    private static final int EVALUATIONS = 30_000;
    private static final float NOTHING = 1e-4f;

    private LinearTrainer() {}

    /**
     * Trains a model.
     *
     * @param name what the file is asked for by
     * @param version of the features; raise it whenever what is noticed changes
     */
    public static LinearModel train(String name, int version, List<Example> examples, Settings settings) {
        List<String> outcomes = List.copyOf(outcomes(examples));
        TrainingSet set = TrainingSet.of(examples, outcomes, settings.seldom());
        double[] weights = new QNMinimizer(0, settings.l2(), settings.iterations(), MEMORY, EVALUATIONS)
                .minimize(new LogLoss(set, outcomes.size()));
        return new LinearModel(name, version, outcomes, table(set, outcomes.size(), weights));
    }

    private static Set<String> outcomes(List<Example> examples) {
        Set<String> outcomes = new TreeSet<>();
        examples.forEach(example -> outcomes.addAll(example.outcomes().keySet()));
        return outcomes;
    }

    private static WeightTable table(TrainingSet set, int width, double[] weights) {
        SortedMap<Long, float[]> rows = new TreeMap<>();
        for (Map.Entry<Long, Integer> entry : set.columns().entrySet()) {
            float[] row = new float[width];
            boolean says = false;
            for (int i = 0; i < width; i++) {
                row[i] = (float) weights[entry.getValue() * width + i];
                says |= Math.abs(row[i]) > NOTHING;
            }
            if (says) {
                rows.put(entry.getKey(), row);
            }
        }
        return new WeightTable(rows, width);
    }
}
