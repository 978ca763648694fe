package io.tidings.enrich.role;

import io.tidings.contracts.RegionRole;
import io.tidings.linear.Features;
import io.tidings.linear.LinearModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The trained model of what regions do in announcements. */
public final class RoleModel implements RoleWeigher {

    /** What the file is asked for by. */
    public static final String NAME = "role";

    /** The version of the features; raised whenever what is noticed changes. */
    public static final int VERSION = 2;

    /** The outcome of a region that an announcement only seems to name. */
    public static final String OUT = "out";

    private static final double USUAL = 1.4;

    private final LinearModel model;

    /** A model by given weights, whose outcomes are the words of roles and {@link #OUT}. */
    public RoleModel(LinearModel model) {
        this.model = model;
    }

    /** The model that ships with this module. */
    public static RoleModel standard() {
        return new RoleModel(load());
    }

    /**
     * Searches ask for either of the usual roles, so whether a region has one of them is judged before which one, and a
     * little in favour: an announcement that is missed is worse than one too many.
     */
    @Override
    public Weighed weigh(String id, Features features, Asked asked) {
        double[] probabilities = model.probabilities(features);
        int usual = best(probabilities, this::isUsual);
        int other = best(probabilities, i -> !isUsual(i) && (!isOut(i) || probabilities[i] >= asked.sure()));
        double either = IntStream.range(0, probabilities.length)
                .filter(this::isUsual)
                .mapToDouble(i -> probabilities[i])
                .sum();
        int best = other < 0 || (usual >= 0 && either * USUAL >= probabilities[other]) ? usual : other;
        return new Weighed(role(best), probabilities[best]);
    }

    private static int best(double[] probabilities, IntPredicate among) {
        return IntStream.range(0, probabilities.length)
                .filter(among)
                .reduce((one, two) -> probabilities[two] > probabilities[one] ? two : one)
                .orElse(-1);
    }

    private boolean isOut(int outcome) {
        return model.outcomes().get(outcome).equals(OUT);
    }

    private boolean isUsual(int outcome) {
        RegionRole role = role(outcome);
        return role == RegionRole.BENEFICIARY || role == RegionRole.SUBJECT;
    }

    private @Nullable RegionRole role(int outcome) {
        return isOut(outcome)
                ? null
                : RegionRole.valueOf(model.outcomes().get(outcome).toUpperCase(Locale.ROOT));
    }

    private static LinearModel load() {
        try (InputStream in = RoleModel.class.getResourceAsStream("/io/tidings/enrich/role.model")) {
            if (in == null) {
                throw new IllegalStateException("role.model is missing");
            }
            return LinearModel.read(in, NAME, VERSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
