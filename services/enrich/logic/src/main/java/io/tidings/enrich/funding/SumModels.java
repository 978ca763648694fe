package io.tidings.enrich.funding;

import io.tidings.linear.LinearModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The trained models of what a sum is, whether it is new, and which lines are shares of which. */
public final class SumModels {

    /** Decides between {@value #FUNDING} and the kinds of other money. */
    public static final String KIND = "sum-kind";

    /** Decides between the deltas. */
    public static final String DELTA = "sum-delta";

    /** Chooses what a line is among the others: of some delta, or a share of one of them. */
    public static final String STRUCTURE = "line-structure";

    /** The outcome that is no other money. */
    public static final String FUNDING = "funding";

    /** Of what is noticed of sums; a model of another version is refused. */
    public static final int VERSION = 3;

    private SumModels() {}

    static LinearModel load(String name) {
        try (InputStream in = SumModels.class.getResourceAsStream("/io/tidings/enrich/" + name + ".model")) {
            if (in == null) {
                throw new IllegalStateException("no model " + name);
            }
            return LinearModel.read(in, name, VERSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
