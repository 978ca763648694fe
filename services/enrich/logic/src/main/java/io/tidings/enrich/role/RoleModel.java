package io.tidings.enrich.role;

import io.tidings.contracts.RegionRole;
import io.tidings.linear.Features;
import io.tidings.linear.LinearModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The trained model of what regions do in announcements. */
public final class RoleModel implements RoleWeigher {

    /** What the file is asked for by. */
    public static final String NAME = "role";

    /** The version of the features; raised whenever what is noticed changes. */
    public static final int VERSION = 2;

    /** The outcome of a region that an announcement only seems to name. */
    public static final String OUT = "out";

    private final LinearModel model;

    /** A model by given weights, whose outcomes are the words of roles and {@link #OUT}. */
    public RoleModel(LinearModel model) {
        this.model = model;
    }

    /** The model that ships with this module. */
    public static RoleModel standard() {
        return new RoleModel(load());
    }

    @Override
    public Weighed weigh(String id, Features features, Asked asked) {
        double[] probabilities = model.probabilities(features);
        int best = -1;
        for (int i = 0; i < probabilities.length; i++) {
            boolean allowed = !model.outcomes().get(i).equals(OUT) || probabilities[i] >= asked.sure();
            best = allowed && (best < 0 || probabilities[i] > probabilities[best]) ? i : best;
        }
        String word = model.outcomes().get(best);
        RegionRole role = word.equals(OUT) ? null : RegionRole.valueOf(word.toUpperCase(Locale.ROOT));
        return new Weighed(role, probabilities[best]);
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
