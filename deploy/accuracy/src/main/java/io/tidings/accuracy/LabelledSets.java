package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Where the labelled sets are: our own in this module, third parties' in a folder that may be absent. */
public final class LabelledSets {

    /** Sets that everybody may look at, learn from and train on. */
    public static final String DEV = "dev";

    /** Sets that are only ever scored. */
    public static final String HELD_OUT = "held-out";

    private static final String FOLDER = "/labelled/";
    private static final String SHARED = "tidings.shared";
    private static final int SPENT = 20;
    private static final String SEED = "seed";
    private static final double SEED_WEIGHT = 6;

    private LabelledSets() {}

    /** The sets of a group of our own, one for each territory. */
    public static List<LabelledSet> own(String group) {
        return names(group).stream()
                .map(name -> own(group + "/" + name, FOLDER + group + "/" + name))
                .toList();
    }

    /**
     * All that models may learn from: our own sets for learning, the open set and the labelled corpus texts as far as they are
     * there.
     */
    static List<LabelledSet> learnable() {
        List<LabelledSet> sets = new ArrayList<>(own(DEV));
        open().ifPresent(sets::add);
        corpus().ifPresent(sets::add);
        return sets;
    }

    /**
     * How much an announcement counts for learning: the two that the annotation guide itself works through more than any other,
     * since their reading is part of the guide.
     */
    static double weight(String id) {
        return id.startsWith(SEED) ? SEED_WEIGHT : 1;
    }

    /** What models learn from: {@link #learnable}, without the fold that the system property {@code tidings.fold} names. */
    static List<LabelledSet> forLearning() {
        List<LabelledSet> sets = learnable();
        return Fold.asked()
                .map(fold -> sets.stream().map(fold::without).toList())
                .orElse(sets);
    }

    /** The open set of the evaluation, when its folder is there. */
    public static Optional<LabelledSet> open() {
        return shared("evaluation/open").map(folder -> {
            Map<String, JsonNode> announcements = byId(lines(folder.resolve("announcements.jsonl")));
            return new LabelledSet("open", announcements, readings(lines(folder.resolve("gold.jsonl"))));
        });
    }

    /**
     * The twenty announcements of the open set that were set aside before the rules were written, by the SHA-256 of their id.
     * They were scored once and are looked at since, so they say no more about unseen texts than the others.
     */
    static LabelledSet spent(LabelledSet open) {
        Set<String> ids = open.labels().keySet().stream()
                .filter(id -> !id.startsWith(SEED))
                .sorted(Comparator.comparing(Sha256::of))
                .limit(SPENT)
                .collect(Collectors.toSet());
        return open.only(ids, "open-spent");
    }

    /** Labels of ours on texts of the corpus, when its folder is there. */
    public static Optional<LabelledSet> corpus() {
        if (LabelledSets.class.getResource(FOLDER + "corpus/au.gold.jsonl") == null) {
            return Optional.empty();
        }
        return shared("evaluation/corpus/releases.jsonl").map(releases -> {
            Map<String, Reading> labels = readings(resource(FOLDER + "corpus/au.gold.jsonl"));
            Map<String, JsonNode> announcements = byId(lines(releases));
            announcements.keySet().retainAll(labels.keySet());
            return new LabelledSet("corpus", announcements, labels);
        });
    }

    /**
     * A set kept elsewhere.
     *
     * @param path of both files, before {@code .announcements.jsonl} and {@code .gold.jsonl}
     */
    static LabelledSet at(String path) {
        Map<String, JsonNode> announcements = byId(lines(Path.of(path + ".announcements.jsonl")));
        return new LabelledSet(path, announcements, readings(lines(Path.of(path + ".gold.jsonl"))));
    }

    /** Objects of a resource, a line each. */
    static List<JsonNode> resource(String name) {
        try (InputStream in = LabelledSets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return JsonLines.of(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Objects of a file of third parties, a line each; none where it is absent. */
    static List<JsonNode> lines(String path) {
        return shared(path).map(LabelledSets::lines).orElse(List.of());
    }

    /** A resource as text. */
    static String text(String name) {
        try (InputStream in = LabelledSets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file or folder of third parties, if it is there. */
    static Optional<Path> shared(String path) {
        String root = System.getProperty(SHARED, "../shared");
        return Optional.of(Path.of(root, path)).filter(Files::exists);
    }

    private static List<String> names(String group) {
        try (InputStream in = LabelledSets.class.getResourceAsStream(FOLDER + "sets.yaml")) {
            Map<String, List<String>> groups = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return groups.get(group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledSet own(String name, String path) {
        return new LabelledSet(
                name, byId(resource(path + ".announcements.jsonl")), readings(resource(path + ".gold.jsonl")));
    }

    private static List<JsonNode> lines(Path file) {
        try {
            return JsonLines.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, JsonNode> byId(List<JsonNode> objects) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        objects.forEach(object -> byId.put(object.path("id").asText(), object));
        return byId;
    }

    private static Map<String, Reading> readings(List<JsonNode> records) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        records.forEach(record -> readings.put(record.path("id").asText(), Reading.of(record)));
        return readings;
    }
}
