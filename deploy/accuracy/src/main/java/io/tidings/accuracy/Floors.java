package io.tidings.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What figures may not fall below, by set and measure. A floor lies about one and a half answers below the figure it was set
 * at, since a set where nothing may ever be lost lets nothing be won elsewhere. Floors only go up.
 *
 * @param bySet from 0 to 1
 */
public record Floors(Map<String, Map<String, Double>> bySet) {

    /** Of fewer labels, a figure says too little for a floor. */
    private static final int FEWEST_LABELS = 5;

    private static final double ANSWERS_BELOW = 1.5;
    private static final double ANSWERS_RISEN = 4.5;
    private static final double ROUNDING = 1e-9;

    /** What is measured of found things may fall a little when more is found. */
    private static final double MORE_OF_FOUND = 0.03;

    /** A territory has few announcements, and what helps all may cost one of them. */
    private static final double MORE_OF_TERRITORY = 0.05;

    /** {@code dev/uk}: a part of a group of labelled sets. */
    private static final Pattern TERRITORY = Pattern.compile("(dev|held-out)/.*");

    private static final String HEAD = """
            # What the figures of docs/accuracy.md may not fall below, by set and measure; tested with every build.
            # Written by `./tidings accuracy --write`, which raises floors and never lowers one. When labels are corrected or
            # added, a floor may have to go down by hand: in a commit of its own that says why.
            """;

    /** A floor against what was measured. */
    public record Finding(String set, String measure, double floor, Figure figure) {

        /** For a person. */
        public String text() {
            return String.format(Locale.ROOT, "%s, %s: %s, floor %.2f", set, measure, figure.text(), floor);
        }
    }

    /** Reads a file of floors; none when there is no file. */
    public static Floors read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Floors(Map.of());
        }
        try (InputStream in = Files.newInputStream(file)) {
            Map<String, Map<String, Double>> floors = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Floors(floors == null ? Map.of() : floors);
        }
    }

    /** Figures below their floor, of all that were measured. */
    public List<Finding> broken(Map<String, Map<String, Figure>> figures) {
        return findings(figures).stream()
                .filter(found -> found.figure().value() < found.floor())
                .toList();
    }

    /** Figures so far above their floor that it should be raised. */
    public List<Finding> risen(Map<String, Map<String, Figure>> figures) {
        return findings(figures).stream()
                .filter(found -> floorOf(found.set(), found.measure(), found.figure())
                        > found.floor()
                                + (ANSWERS_RISEN - ANSWERS_BELOW)
                                        / found.figure().labels())
                .toList();
    }

    /** Floors of measures that are no more: a renamed set or rule must take its floor along. */
    public List<String> orphans(Map<String, Map<String, Figure>> figures) {
        List<String> orphans = new ArrayList<>();
        bySet.forEach((set, floors) -> floors.keySet().stream()
                .filter(measure -> figures.containsKey(set) && !figures.get(set).containsKey(measure))
                .forEach(measure -> orphans.add(set + ", " + measure)));
        return orphans;
    }

    /** These floors, raised to what was measured. */
    public Floors raised(Map<String, Map<String, Figure>> figures) {
        Map<String, Map<String, Double>> raised = new LinkedHashMap<>();
        bySet.forEach((set, floors) -> raised.put(set, new LinkedHashMap<>(floors)));
        figures.forEach((set, byMeasure) -> byMeasure.forEach((measure, figure) -> {
            double floor = floorOf(set, measure, figure);
            if (floor > 0) {
                raised.computeIfAbsent(set, any -> new LinkedHashMap<>()).merge(measure, floor, Math::max);
            }
        }));
        return new Floors(raised);
    }

    /** As a file. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder(HEAD);
        bySet.forEach((set, floors) -> {
            yaml.append('\n').append(set).append(":\n");
            floors.forEach((measure, floor) ->
                    yaml.append(String.format(Locale.ROOT, "  %s: %.2f%n", quoted(measure), floor)));
        });
        return yaml.toString();
    }

    private List<Finding> findings(Map<String, Map<String, Figure>> figures) {
        List<Finding> findings = new ArrayList<>();
        bySet.forEach((set, floors) -> floors.forEach((measure, floor) -> {
            @Nullable Figure figure = figures.getOrDefault(set, Map.of()).get(measure);
            if (figure != null) {
                findings.add(new Finding(set, measure, floor, figure));
            }
        }));
        return findings;
    }

    private static double floorOf(String set, String measure, Figure figure) {
        if (figure.labels() < FEWEST_LABELS) {
            return 0;
        }
        double below = ANSWERS_BELOW / figure.labels()
                + (measure.endsWith(Measure.OF_FOUND) ? MORE_OF_FOUND : 0)
                + (TERRITORY.matcher(set).matches() ? MORE_OF_TERRITORY : 0);
        return new BigDecimal(figure.value() - below + ROUNDING)
                .setScale(2, RoundingMode.FLOOR)
                .doubleValue();
    }

    private static String quoted(String measure) {
        return measure.matches("[a-z-]+") ? measure : "'" + measure.replace("'", "''") + "'";
    }
}
