package io.tidings.classify;

import io.tidings.linear.Features;
import io.tidings.linear.LinearModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The two trained models: the first says how likely each theme is by itself, the second, which is the same for all themes, how
 * likely it is to hold beside the others of the announcement.
 */
public final class ThemeModels {

    /** The first model's name; its outcomes are the themes, their chances independent of each other. */
    public static final String FIRST = "themes";

    /** The second model's name. */
    public static final String SECOND = "theme-beside-others";

    /** The second model's outcome that the theme is the main one. */
    public static final String MAIN = "main";

    /** The second model's outcome that the theme holds beside the main one. */
    public static final String ALSO = "also";

    private final LinearModel first;
    private final LinearModel second;

    /** Models as they were trained. */
    public ThemeModels(LinearModel first, LinearModel second) {
        this.first = first;
        this.second = second;
    }

    static ThemeModels standard(int version) {
        return new ThemeModels(model(FIRST, version), model(SECOND, version));
    }

    private static LinearModel model(String name, int version) {
        try (InputStream file = ThemeModels.class.getResourceAsStream(name + ".model")) {
            if (file == null) {
                throw new IllegalStateException(name + ".model is missing from the class path");
            }
            return LinearModel.read(file, name, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How likely each theme that has evidence is to hold. */
    Map<Integer, Chance> chances(ThemeEvidence evidence) {
        return beside(second, evidence.candidates(ThemeReader.chances(first, evidence.features())));
    }

    /** How likely each candidate is to hold, under a second model. */
    public static Map<Integer, Chance> beside(LinearModel second, SortedMap<Integer, Features> candidates) {
        int main = second.outcomes().indexOf(MAIN);
        int also = second.outcomes().indexOf(ALSO);
        Map<Integer, Chance> chances = new TreeMap<>();
        candidates.forEach((theme, features) -> {
            double[] shares = second.probabilities(features);
            chances.put(theme, new Chance(shares[main], shares[main] + shares[also]));
        });
        return chances;
    }

    /**
     * How likely a theme is to hold.
     *
     * @param main to be the main theme, from 0 to 1
     * @param any to be a theme at all, from 0 to 1
     */
    public record Chance(double main, double any) {}
}
