package io.tidings.linear;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A trained model: how much each feature says for each outcome. Immutable, for any number of threads. */
public final class LinearModel {

    private static final int MAGIC = 0x544c4d31;

    private final String name;
    private final int version;
    private final List<String> outcomes;
    private final WeightTable weights;

    /**
     * A model of given weights.
     *
     * @param outcomes what is decided between, in the order of every row of weights
     */
    public LinearModel(String name, int version, List<String> outcomes, WeightTable weights) {
        this.name = name;
        this.version = version;
        this.outcomes = List.copyOf(outcomes);
        this.weights = weights;
    }

    /** What it decides between, in the order of {@link #probabilities}. */
    public List<String> outcomes() {
        return outcomes;
    }

    /** How likely each outcome is, from 0 to 1, together 1. Features that training never met say nothing. */
    public double[] probabilities(Features features) {
        double[] scores = scores(features);
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    /** The likeliest outcome; the first of equals. */
    public String best(Features features) {
        double[] scores = scores(features);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return outcomes.get(best);
    }

    /** The sum of what the features say for each outcome, before it is turned into probabilities. */
    public double[] scores(Features features) {
        double[] scores = new double[outcomes.size()];
        weights.addTo(scores, WeightTable.BIAS, 1);
        for (int i = 0; i < features.size(); i++) {
            weights.addTo(scores, features.key(i), features.value(i));
        }
        return scores;
    }

    /** Writes the model file; equal models give equal bytes. The stream stays open. */
    public void write(OutputStream stream) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(stream));
        out.writeInt(MAGIC);
        out.writeUTF(name);
        out.writeInt(version);
        out.writeInt(outcomes.size());
        for (String outcome : outcomes) {
            out.writeUTF(outcome);
        }
        weights.write(out);
        out.flush();
    }

    /**
     * Reads a model file.
     *
     * @param name the name it must have
     * @param version the version of the features that the caller notices; a file of another one is refused
     * @throws ModelMismatchException when it is no model, or not this one
     */
    public static LinearModel read(InputStream stream, String name, int version) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(stream));
        if (in.readInt() != MAGIC) {
            throw new ModelMismatchException("the file for model " + name + " is no model file");
        }
        String foundName = in.readUTF();
        int foundVersion = in.readInt();
        if (!foundName.equals(name) || foundVersion != version) {
            throw new ModelMismatchException("asked for model " + name + " version " + version + ", the file holds "
                    + foundName + " version " + foundVersion + "; train it anew");
        }
        List<String> outcomes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            outcomes.add(in.readUTF());
        }
        return new LinearModel(name, version, outcomes, WeightTable.read(in, outcomes.size()));
    }
}
