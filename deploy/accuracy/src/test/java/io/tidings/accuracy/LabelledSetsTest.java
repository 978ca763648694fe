package io.tidings.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.RegionRole;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Themes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelledSetsTest {

    private static final Set<String> BOUNDS = Set.of("exact", "up-to", "at-least", "approx", "range");
    private static final Set<String> DELTAS = Set.of("new", "additional", "total", "existing", "part");

    @Test
    void thereAreEnoughAnnouncementsAndSentencesEachOnce() {
        List<String> announcements =
                own().flatMap(set -> set.labels().keySet().stream()).toList();
        List<String> texts = own().flatMap(set -> set.announcements().values().stream())
                .map(announcement -> announcement.path("text").asText())
                .toList();
        List<SentenceCase> sentences = sentences();

        assertThat(announcements).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
        assertThat(texts).doesNotHaveDuplicates();
        assertThat(sentences).hasSizeGreaterThanOrEqualTo(400);
        assertThat(sentences).extracting(SentenceCase::id).doesNotHaveDuplicates();
    }

    @Test
    void whatIsHeldOutIsNotAmongWhatMayBeLookedAt() {
        Set<String> seen = texts(LabelledSets.DEV);

        assertThat(texts(LabelledSets.HELD_OUT)).doesNotContainAnyElementsOf(seen);
    }

    @Test
    void onlyScoringKnowsOfWhatIsHeldOut() throws IOException {
        try (Stream<Path> sources = Files.walk(Measured.ROOT)) {
            List<Path> knowing = sources.filter(path -> path.toString().contains("/src/main/java/"))
                    .filter(path -> path.toString().endsWith(".java"))
                    .filter(LabelledSetsTest::namesHeldOut)
                    .toList();

            assertThat(knowing)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "LabelledSets.java",
                            "Scoreboard.java",
                            "SetTables.java",
                            "AccuracyDocument.java",
                            "Floors.java");
        }
    }

    private static boolean namesHeldOut(Path source) {
        try {
            String text = Files.readString(source);
            return text.contains("held-out") || text.contains("HELD_OUT");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void labelsUseTheWordsOfTheVocabulary() {
        List<String> strange = new ArrayList<>();
        own().forEach(set -> set.labels().values().forEach(labels -> check(labels, strange)));

        assertThat(strange).isEmpty();
    }

    @Test
    void sentencesExpectOnlyWhatIsScored() {
        List<SentenceCase> empty =
                sentences().stream().filter(each -> each.expected().isEmpty()).toList();

        assertThat(empty).isEmpty();
        assertThat(Measured.board().sentences().values())
                .allMatch(board -> board.cases().of() > 0);
    }

    private static void check(Reading labels, List<String> strange) {
        List<String> themes = new ArrayList<>(labels.themes());
        List<String> regions = new ArrayList<>(labels.regions().keySet());
        for (Reading.Line line : labels.funding()) {
            themes.addAll(line.themes());
            regions.addAll(line.regions());
            note(BOUNDS.contains(line.bound()), labels, "bound " + line.bound(), strange);
            note(DELTAS.contains(line.delta()), labels, "delta " + line.delta(), strange);
            note(line.value() != null, labels, "a line without a value", strange);
            note(line.parent() == null || line.parent() < labels.funding().size(), labels, "parent", strange);
        }
        Set<String> roles =
                Arrays.stream(RegionRole.values()).map(RegionRole::word).collect(Collectors.toSet());
        themes.forEach(id -> note(Themes.find(id).isPresent(), labels, "theme " + id, strange));
        regions.forEach(id -> note(Regions.find(id).isPresent(), labels, "region " + id, strange));
        labels.regions().values().forEach(role -> note(roles.contains(role), labels, "role " + role, strange));
    }

    private static void note(boolean fine, Reading labels, String what, List<String> strange) {
        if (!fine) {
            strange.add(labels.id() + ": " + what);
        }
    }

    private static Set<String> texts(String group) {
        return LabelledSets.own(group).stream()
                .flatMap(set -> set.announcements().values().stream())
                .map(announcement -> announcement.path("text").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<LabelledSet> own() {
        return Stream.of(LabelledSets.DEV, LabelledSets.HELD_OUT).flatMap(group -> LabelledSets.own(group).stream());
    }

    private static List<SentenceCase> sentences() {
        return SentenceCase.FILES.stream()
                .flatMap(file -> SentenceCase.load(file).stream())
                .toList();
    }
}
