package io.tidings.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our scorer says word for word what the evaluation's own scorer prints, whatever is scored. */
class EvaluationScorerTest {

    private static final int ROUNDS = 12;

    @TempDir
    private Path folder;

    @Test
    void figuresOfDamagedReadingsAreThoseOfTheEvaluationsScorer() throws Exception {
        Path theirs = theirScorer();
        long seed = Long.getLong("tidings.seed", System.nanoTime());
        System.out.println("seed of EvaluationScorerTest: repeat with -Dtidings.seed=" + seed);
        Random random = new Random(seed);
        List<JsonNode> gold = Stream.of("uk", "intl", "na", "pac")
                .flatMap(name -> LabelledSets.resource("/labelled/dev/" + name + ".gold.jsonl").stream())
                .toList();
        Path labels = write("gold.jsonl", gold);
        for (int round = 0; round < ROUNDS; round++) {
            Path readings = write("readings.jsonl", damaged(gold, random, round / 10.0));

            assertThat(Score.text(labels, readings))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(printed(theirs, labels, readings));
        }
    }

    @Test
    void figuresOfARealReadingAreThoseOfTheEvaluationsScorer() throws Exception {
        Path theirs = theirScorer();
        LabelledSet set = LabelledSets.open().orElseThrow();
        Path labels = LabelledSets.shared("evaluation/open/gold.jsonl").orElseThrow();
        var analyser = Scoreboard.analyser();
        Path readings = write("readings.jsonl", set.records(analyser));

        assertThat(Score.text(labels, readings)).isEqualTo(printed(theirs, labels, readings));
        assertThat(Score.text(labels, readings)).endsWith(set.score(analyser).text());
    }

    private static Path theirScorer() {
        Path scorer = Path.of(System.getProperty("tidings.shared", "../shared"), "evaluation/score.py");
        Assumptions.assumeTrue(Files.exists(scorer), () -> "skipped: no scorer of the evaluation at " + scorer);
        Assumptions.assumeTrue(python(), "skipped: no python3");
        return scorer;
    }

    private static boolean python() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String printed(Path scorer, Path gold, Path readings) throws Exception {
        Process run = new ProcessBuilder("python3", scorer.toString(), gold.toString(), readings.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(printed).isZero();
        return printed;
    }

    private Path write(String name, List<JsonNode> objects) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, objects.stream().map(JsonNode::toString).collect(Collectors.joining("\n", "", "\n")));
        return file;
    }

    /** Records with fields left out, doubled, borrowed from others, changed. */
    private static List<JsonNode> damaged(List<JsonNode> gold, Random random, double much) {
        return gold.stream()
                .filter(record -> random.nextDouble() >= much / 10)
                .map(record -> {
                    ObjectNode copy = record.deepCopy();
                    JsonNode other = gold.get(random.nextInt(gold.size()));
                    Stream.of("themes", "regions", "otherMoney", "fundingWithoutAmount")
                            .filter(key -> random.nextDouble() < much)
                            .forEach(key -> copy.set(key, other.path(key).deepCopy()));
                    copy.path("funding").forEach(line -> changed((ObjectNode) line, random, much));
                    if (random.nextDouble() < much) {
                        ArrayNode lines = (ArrayNode) copy.path("funding");
                        other.path("funding")
                                .forEach(line -> lines.add(((ObjectNode) line.deepCopy()).putNull("parent")));
                    }
                    return (JsonNode) copy;
                })
                .toList();
    }

    private static void changed(ObjectNode line, Random random, double much) {
        if (random.nextDouble() < much) {
            line.put("delta", List.of("new", "additional", "existing").get(random.nextInt(3)));
        }
        if (random.nextDouble() < much / 2) {
            line.put("max", line.path("max").asDouble() * (0.994 + random.nextInt(13) / 1000.0));
        }
        if (random.nextDouble() < much) {
            line.put("fund", "The Fund of " + random.nextInt(3)).put("bound", "approx");
        }
        if (random.nextDouble() < much / 2) {
            line.putNull("parent");
        }
    }
}
