package io.tidings.accuracy;

import io.tidings.accuracy.Figure.Share;
import io.tidings.accuracy.Figure.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How well announcements are read by models that have not seen them: all that models may learn from is cut into folds, all
 * models are trained without one, and read that one. Measuring takes minutes, so the figures are kept in a file.
 *
 * @param cards by set
 */
public record ByFolds(Map<String, Scorecard> cards) {

    /** Before the names of sets in the file of floors. */
    static final String PREFIX = "folds/";

    /** All announcements together. */
    static final String ALL = "all";

    private static final int FOLDS = 5;
    private static final String ANNOUNCEMENTS = "announcements";

    private static final String HEAD = """
            # How well announcements are read by models that have not seen them, in %d folds, by set and measure: found and right,
            # found and wrong, missed; or right, of how many. Written by `./tidings accuracy --folds`.
            """.formatted(FOLDS);

    /** Reads the file; nothing when there is none. */
    public static ByFolds read(Path file) {
        if (!Files.exists(file)) {
            return new ByFolds(Map.of());
        }
        try (InputStream in = Files.newInputStream(file)) {
            Map<String, Map<String, Object>> sets = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Map<String, Scorecard> cards = new LinkedHashMap<>();
            sets.forEach((set, figures) -> cards.put(set, card(figures)));
            return new ByFolds(cards);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Trains and reads: some ten minutes. */
    public static ByFolds measure() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tidings-folds");
        try {
            Map<String, Reading> readings = new HashMap<>();
            for (int number = 0; number < FOLDS; number++) {
                System.out.println("fold " + (number + 1) + " of " + FOLDS);
                Fold fold = new Fold(number, FOLDS);
                Path records = folder.resolve(number + ".jsonl");
                Training training = new Training(folder.resolve("" + number), Optional.of(fold));
                training.run();
                training.start(FoldReader.class, List.of(records.toString()));
                JsonLines.of(records).stream().map(Reading::of).forEach(each -> readings.put(each.id(), each));
            }
            return new ByFolds(score(readings));
        } finally {
            delete(folder);
        }
    }

    private static Map<String, Scorecard> score(Map<String, Reading> readings) {
        List<LabelledSet> sets = LabelledSets.learnable();
        Map<String, Scorecard> cards = new LinkedHashMap<>();
        cards.put(ALL, Scorer.score(LabelledSet.joined(ALL, sets).labels(), readings));
        sets.forEach(set ->
                cards.merge(set.name().replaceAll("/.*", ""), Scorer.score(set.labels(), readings), Scorecard::plus));
        return cards;
    }

    /** As a file. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder(HEAD);
        cards.forEach((set, card) -> {
            yaml.append('\n').append(set).append(":\n");
            yaml.append("  " + ANNOUNCEMENTS + ": ")
                    .append(card.announcements())
                    .append('\n');
            card.figures()
                    .forEach((measure, figure) -> yaml.append("  ")
                            .append(measure.key())
                            .append(": ")
                            .append(numbers(figure))
                            .append('\n'));
        });
        return yaml.toString();
    }

    private static List<Integer> numbers(Figure figure) {
        return switch (figure) {
            case Tally tally -> List.of(tally.right(), tally.wrong(), tally.missed());
            case Share share -> List.of(share.right(), share.of());
        };
    }

    private static Scorecard card(Map<String, Object> figures) {
        Map<Measure, Figure> byMeasure = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (figures.get(measure.key()) instanceof List<?> numbers) {
                int[] n = numbers.stream().mapToInt(number -> (Integer) number).toArray();
                byMeasure.put(measure, n.length == 2 ? new Share(n[0], n[1]) : new Tally(n[0], n[1], n[2]));
            }
        }
        return new Scorecard((Integer) figures.getOrDefault(ANNOUNCEMENTS, 0), byMeasure);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            all.addAll(paths.sorted(Comparator.reverseOrder()).collect(Collectors.toList()));
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
