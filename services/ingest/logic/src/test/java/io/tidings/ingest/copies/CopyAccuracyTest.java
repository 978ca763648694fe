package io.tidings.ingest.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How well copies are recognised: on the natural reprints among 2,149 real releases, and on reprints and variants made of
 * announcements of our own. The figures stand in docs/copies.md; they are printed.
 */
class CopyAccuracyTest {

    private static final Path RELEASES =
            Path.of(System.getProperty("tidings.shared", "../shared")).resolve("evaluation/corpus/releases.jsonl");
    private static final Path OWN = Path.of("../../../deploy/accuracy/src/main/resources/labelled");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All pairs of releases with a Jaccard index of at least .4, read by eye: the same announcement twice. */
    private static final Set<String> REPRINTS = Set.of(
            "19102 19103",
            "17948 17949",
            "23984 31847",
            "19213 19222",
            "40286 40288",
            "18047 18048",
            "40203 40215",
            "17761 17762",
            "17302 17303",
            "17091 17092");

    /** Likewise: one template for two places (17091 and the like aside), or passages used again months later. */
    private static final Set<String> NO_REPRINTS = Set.of(
            "16853 16893",
            "19179 19303",
            "18423 18460",
            "19249 19292",
            "17205 17206",
            "17182 17185",
            "19323 19338",
            "19104 19134");

    @Test
    void naturalReprintsAreFoundAndVariantsOfTemplatesStayApart() throws IOException {
        assumeTrue(Files.isReadable(RELEASES), "no shared texts at " + RELEASES);
        Map<String, Told> releases = new LinkedHashMap<>();
        read(RELEASES).forEach(release -> releases.put(release.get("id").asText(), told(release)));
        Map<String, Double> jaccard = jaccard(releases);

        Set<String> found = found(releases);

        Set<String> labelled = new TreeSet<>(REPRINTS);
        labelled.addAll(NO_REPRINTS);
        assertThat(over(jaccard, 0.4)).isEqualTo(labelled);
        report("natural", "ours", score(found));
        report("natural", "Jaccard .8", score(over(jaccard, 0.8)));
        report("natural", "Jaccard .5", score(over(jaccard, 0.5)));
        report("natural", "simhash", score(simhash(releases)));
        assertThat(found).isEqualTo(new TreeSet<>(REPRINTS));
    }

    @Test
    void reprintsOfOurOwnAnnouncementsAreFoundAndVariantsStayApart() throws IOException {
        Score ours = judged("own, in sight", own("dev"));

        assertThat(ours.precision()).isGreaterThanOrEqualTo(0.985);
        assertThat(ours.recall()).isGreaterThanOrEqualTo(0.985);
    }

    /** Nothing was tuned on these. */
    @Test
    void soAreThoseOfAnnouncementsThatWereHeldOut() throws IOException {
        Score ours = judged("own, held out", own("held-out"));

        assertThat(ours.f1()).isGreaterThanOrEqualTo(0.975);
    }

    @Test
    void differentAnnouncementsOfOurOwnAreNoCopies() throws IOException {
        List<Told> own =
                Stream.concat(own("dev").stream(), own("held-out").stream()).toList();

        Map<String, Told> numbered = new TreeMap<>();
        own.forEach(told -> numbered.put(String.valueOf(10_000 + numbered.size()), told));
        assertThat(found(numbered)).isEmpty();
    }

    private static Score judged(String set, List<Told> originals) {
        Map<String, Score> all = new LinkedHashMap<>();
        Reprints.all().forEach((name, reprint) -> {
            Map<String, Score> scores = new LinkedHashMap<>();
            for (int i = 0; i < originals.size(); i++) {
                judge(originals.get(i), reprint.apply(originals.get(i), new Random(i)), true, List.of(scores, all));
            }
            scores.forEach((by, score) -> report(set, name + ", " + by, score));
        });
        Variants.all().forEach((name, variant) -> {
            Map<String, Score> scores = new LinkedHashMap<>();
            originals.forEach(told ->
                    variant.apply(told).ifPresent(other -> judge(told, other, false, List.of(scores, all))));
            scores.forEach((by, score) -> report(set, name + ", " + by, score));
        });
        all.forEach((by, score) -> report(set, "all, " + by, score));
        return all.get("ours");
    }

    private static void judge(Told told, Told other, boolean copy, List<Map<String, Score>> scores) {
        double jaccard = Baselines.jaccard(told, other);
        Map<String, Boolean> found = new LinkedHashMap<>();
        found.put("ours", told.hasCopy(other));
        found.put("Jaccard .8", jaccard >= 0.8);
        found.put("Jaccard .5", jaccard >= 0.5);
        found.put("simhash", Baselines.simhash(told, other));
        found.forEach((by, one) -> scores.forEach(
                score -> score.computeIfAbsent(by, key -> new Score()).add(copy, one)));
    }

    private static void report(String set, String what, Score score) {
        System.out.printf(Locale.ROOT, "copies | %s | %s | %s%n", set, what, score);
    }

    private static Score score(Set<String> found) {
        Score score = new Score();
        Stream.concat(found.stream(), REPRINTS.stream())
                .distinct()
                .forEach(pair -> score.add(REPRINTS.contains(pair), found.contains(pair)));
        return score;
    }

    /** Everything that meets in a band and counts as a copy. */
    private static Set<String> found(Map<String, Told> all) {
        Map<String, TextSketch.Sketched> sketched = new LinkedHashMap<>();
        all.forEach((id, told) -> sketched.put(id, told.sketched()));
        Map<String, List<String>> bands = new HashMap<>();
        sketched.forEach((id, one) -> one.bands()
                .forEach(band ->
                        bands.computeIfAbsent(band, key -> new ArrayList<>()).add(id)));
        return pairs(bands.values()).stream()
                .filter(pair -> Told.found(sketched.get(first(pair)), sketched.get(second(pair))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> simhash(Map<String, Told> all) {
        Map<String, Long> hashes = new TreeMap<>();
        all.forEach((id, told) -> hashes.put(id, Baselines.simhash(told)));
        Set<String> found = new TreeSet<>();
        hashes.forEach((id, hash) -> hashes.forEach((other, otherHash) -> {
            if (id.compareTo(other) < 0 && Long.bitCount(hash ^ otherHash) <= 3) {
                found.add(id + " " + other);
            }
        }));
        return found;
    }

    /** Of all pairs that share a shingle which fewer than 400 releases have. */
    private static Map<String, Double> jaccard(Map<String, Told> all) {
        Map<String, Set<Long>> shingles = new LinkedHashMap<>();
        all.forEach((id, told) -> shingles.put(id, Baselines.shingles(told)));
        Map<Long, List<String>> having = new HashMap<>();
        shingles.forEach((id, of) -> of.forEach(
                one -> having.computeIfAbsent(one, key -> new ArrayList<>()).add(id)));
        Map<String, Double> jaccard = new TreeMap<>();
        Map<String, Integer> shared = new HashMap<>();
        having.values().stream()
                .filter(ids -> ids.size() < 400)
                .forEach(ids -> pairs(List.of(ids)).forEach(pair -> shared.merge(pair, 1, Integer::sum)));
        shared.forEach((pair, count) -> {
            if (count > 40) {
                jaccard.put(pair, Baselines.jaccard(shingles.get(first(pair)), shingles.get(second(pair))));
            }
        });
        return jaccard;
    }

    private static Set<String> over(Map<String, Double> jaccard, double least) {
        return jaccard.entrySet().stream()
                .filter(pair -> pair.getValue() >= least)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> pairs(Iterable<List<String>> groups) {
        Set<String> pairs = new HashSet<>();
        for (List<String> group : groups) {
            for (String one : group) {
                group.stream().filter(other -> one.compareTo(other) < 0).forEach(other -> pairs.add(one + " " + other));
            }
        }
        return pairs;
    }

    private static String first(String pair) {
        return pair.substring(0, pair.indexOf(' '));
    }

    private static String second(String pair) {
        return pair.substring(pair.indexOf(' ') + 1);
    }

    private static List<Told> own(String folder) throws IOException {
        List<Told> own = new ArrayList<>();
        try (Stream<Path> files = Files.list(OWN.resolve(folder))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".announcements.jsonl"))
                    .sorted()
                    .toList()) {
                read(file).forEach(one -> own.add(told(one)));
            }
        }
        assertThat(own).isNotEmpty();
        return own;
    }

    private static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> read = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            read.add(JSON.readTree(line));
        }
        return read;
    }

    private static Told told(JsonNode one) {
        String published = one.path("publishedAt").asText();
        Optional<LocalDate> date =
                published.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(published.substring(0, 10)));
        return new Told(one.path("title").asText(), one.get("text").asText(), date);
    }
}
