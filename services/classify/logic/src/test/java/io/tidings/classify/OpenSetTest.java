package io.tidings.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Scores the themes on the labelled announcements as the scorer beside them does. The floors only go up.
 *
 * <p>Twenty announcements are set aside: of all that do not start the project, the first twenty by the SHA-256 of their id.
 * Only their score was ever looked at, never their texts or which of them failed. The first look gave .696 micro-F1 and .850
 * main theme, which is what to expect of a text nobody has seen.
 */
class OpenSetTest {

    private static final int SET_ASIDE = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void themesOfTheAnnouncementsLookedAtReachTheirFloor() throws IOException {
        Map<String, JsonNode> gold = read("gold.jsonl");
        gold.keySet().removeAll(setAside(gold.keySet()));

        Score score = score(gold);

        System.out.println("themes, looked at: " + score);
        assertThat(score.f1()).isGreaterThanOrEqualTo(0.88);
        assertThat(score.main()).isGreaterThanOrEqualTo(0.87);
    }

    @Test
    void themesOfTheAnnouncementsSetAsideReachTheirFloor() throws IOException {
        Map<String, JsonNode> gold = read("gold.jsonl");
        gold.keySet().retainAll(setAside(gold.keySet()));

        Score score = score(gold);

        System.out.println("themes, set aside: " + score);
        assertThat(score.f1()).isGreaterThanOrEqualTo(0.69);
        assertThat(score.main()).isGreaterThanOrEqualTo(0.80);
    }

    private static Score score(Map<String, JsonNode> gold) throws IOException {
        Map<String, JsonNode> texts = read("announcements.jsonl");
        Score score = new Score();
        gold.forEach((id, labels) -> {
            JsonNode text = texts.get(id);
            List<String> read = Announcements.CLASSIFIER
                    .classify(Announcements.of(
                            text.get("title").asText(), text.get("text").asText()))
                    .themeIds();
            score.add(JSON.convertValue(labels.get("themes"), String[].class), read);
        });
        return score;
    }

    private static Set<String> setAside(Set<String> ids) {
        return new TreeSet<>(ids.stream()
                .filter(id -> !id.startsWith("seed"))
                .sorted(Comparator.comparing(OpenSetTest::hash))
                .limit(SET_ASIDE)
                .toList());
    }

    private static String hash(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, JsonNode> read(String name) throws IOException {
        Map<String, JsonNode> records = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Announcements.shared("evaluation/open/" + name))) {
            JsonNode each = JSON.readTree(line);
            records.put(each.get("id").asText(), each);
        }
        return records;
    }

    private static final class Score {
        private int labelled;
        private int read;
        private int right;
        private int firsts;
        private int documents;

        void add(String[] gold, List<String> found) {
            labelled += gold.length;
            read += found.size();
            right += (int) found.stream().filter(Set.of(gold)::contains).count();
            documents += gold.length > 0 ? 1 : 0;
            firsts += gold.length > 0 && !found.isEmpty() && found.get(0).equals(gold[0]) ? 1 : 0;
        }

        double f1() {
            return 2.0 * right / (labelled + read);
        }

        double main() {
            return (double) firsts / documents;
        }

        @Override
        public String toString() {
            return "micro-F1 %.3f, main theme %.3f (%d announcements)".formatted(f1(), main(), documents);
        }
    }
}
