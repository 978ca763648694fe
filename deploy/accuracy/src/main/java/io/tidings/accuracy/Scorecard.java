package io.tidings.accuracy;

import io.tidings.accuracy.Figure.Share;
import io.tidings.accuracy.Figure.Tally;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The figures of one or many announcements.
 *
 * @param announcements how many
 * @param figures by measure; every measure is there
 */
public record Scorecard(int announcements, Map<Measure, Figure> figures) {

    /** Of no announcement. */
    public static Scorecard empty() {
        return new Scorecard(0, new EnumMap<>(Measure.class));
    }

    /** Completes and keeps the figures. */
    public Scorecard {
        Map<Measure, Figure> all = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            all.put(measure, figures.getOrDefault(measure, measure.nothing()));
        }
        figures = Collections.unmodifiableMap(all);
    }

    /** The figure of a measure. */
    public Figure figure(Measure measure) {
        return figures.get(measure);
    }

    /** Both together, as if scored at once. */
    public Scorecard plus(Scorecard other) {
        Map<Measure, Figure> sums = new EnumMap<>(figures);
        other.figures.forEach((measure, figure) -> sums.merge(measure, figure, Figure::plus));
        return new Scorecard(announcements + other.announcements, sums);
    }

    /** A line for each measure of the annotation guide's scorer, word for word as it prints them. */
    public String text() {
        return text(Measure::isTheGuides);
    }

    /** A line for each measure of ours that the guide's scorer has not. */
    public String ownText() {
        return text(measure -> !measure.isTheGuides());
    }

    private String text(Predicate<Measure> wanted) {
        StringBuilder text = new StringBuilder();
        figures.forEach((measure, figure) -> {
            if (wanted.test(measure)) {
                text.append(String.format(Locale.ROOT, "%-30s %s%n", measure.label(), figure.text()));
            }
        });
        return text.toString();
    }

    /** Collects the figures of one announcement. */
    static final class Sheet {

        private final Map<Measure, Figure> figures = new EnumMap<>(Measure.class);

        void found(Measure measure, int labelled, int found, int right) {
            add(measure, Tally.of(labelled, found, right));
        }

        void sets(Measure measure, Set<?> labelled, Set<?> found) {
            Set<Object> both = new HashSet<>(labelled);
            both.retainAll(found);
            found(measure, labelled.size(), found.size(), both.size());
        }

        void answered(Measure measure, boolean right) {
            asked(measure, true, right);
        }

        void asked(Measure measure, boolean asked, boolean right) {
            add(measure, Share.of(asked, right));
        }

        Scorecard card() {
            return new Scorecard(1, figures);
        }

        private void add(Measure measure, Figure figure) {
            figures.merge(measure, figure, Figure::plus);
        }
    }
}
