package io.tidings.classify;

import io.tidings.linear.Features;
import io.tidings.text.Token;
import java.util.BitSet;
import java.util.List;

/** The offices behind one announcement: who publishes it, and the ministers and departments that it names. */
final class OfficeTally {

    private static final double PUBLISHER = 1.5;
    private static final double EACH_TIME = 0.5;

    private final OfficeThemes offices;
    private final BitSet publisher;
    private final boolean given;
    private final int[] named;

    /**
     * Begins with who publishes.
     *
     * @param publisher its name; empty when it is not known
     * @param themes how many themes there are
     */
    OfficeTally(OfficeThemes offices, String publisher, int themes) {
        this.offices = offices;
        this.given = !publisher.isBlank();
        this.publisher = given ? offices.of(publisher) : new BitSet();
        this.named = new int[themes];
    }

    /** The text names an office. */
    void add(List<Token> name) {
        offices.of(name).stream().forEach(theme -> named[theme]++);
    }

    /** Notices each theme's offices, for the chance of each theme by itself. */
    void noticeIn(Features features, ThemeNames names) {
        if (given && publisher.isEmpty()) {
            features.add("publisher of no theme");
        }
        for (int i = 0; i < named.length; i++) {
            features.add(names.publisher(i), PUBLISHER * publisher(i)).add(names.minister(i), minister(i));
        }
    }

    /** Notices one theme's offices, in the same words for each theme. */
    void noticeOf(int theme, Features features) {
        features.add("publisher", publisher(theme))
                .add("publisher of some theme", publisher.isEmpty() ? 0 : 1)
                .add("minister", minister(theme));
    }

    private double publisher(int theme) {
        return publisher.get(theme) ? 1 / Math.sqrt(publisher.cardinality()) : 0;
    }

    /** The first time says most; more than three times say no more. */
    private double minister(int theme) {
        return Math.min(1, EACH_TIME * Math.log(1.0 + named[theme]) / Math.log(2));
    }
}
