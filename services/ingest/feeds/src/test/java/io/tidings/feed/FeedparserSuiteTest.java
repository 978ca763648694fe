package io.tidings.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What feedparser's files say in their comments, compared with ours, as far as it can be said in our words. */
class FeedparserSuiteTest {

    @Test
    void everyFileOfBothSuitesIsReadOrRefusedWithAReason() {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (String suite : List.of("feeds-feedparser", "feeds-gofeed")) {
            for (Path file : Suites.files(Suites.folder(suite))) {
                String outcome = switch (Suites.read(file)) {
                    case FeedOutcome.Read read -> suite + " read";
                    case FeedOutcome.NotAFeed(String reason) -> suite + " not a feed: " + reason;
                    case FeedOutcome.Refused(String reason) -> suite + " refused: " + reason;
                };
                outcomes.merge(outcome, 1, Integer::sum);
            }
        }

        outcomes.forEach((outcome, files) -> System.out.printf("%5d %s%n", files, outcome));
        assertThat(outcomes.keySet()).allMatch(outcome -> !outcome.endsWith(": "));
        assertThat(outcomes.get("feeds-feedparser read")).isGreaterThanOrEqualTo(LEAST_READ);
    }

    private static final int LEAST_READ = 2_099;

    @Test
    void expectationsInTheFilesAreReproduced() {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        int others = 0;
        for (Path file : Suites.files(Suites.folder("feeds-feedparser"))) {
            FeedparserExpectation expectation = FeedparserExpectation.of(file);
            FeedparserExpectation.Verdict verdict = expectation.verdict(Suites.read(file));
            compared += verdict.compared();
            others += verdict.others();
            verdict.wrong()
                    .forEach(
                            words -> wrong.add(Suites.folder("feeds-feedparser").relativize(file) + ": " + words));
        }

        System.out.printf(
                "feedparser: %d of %d reproduced (%.1f %%), %d not about us%n",
                compared - wrong.size(), compared, 100.0 * (compared - wrong.size()) / compared, others);
        wrong.forEach(System.out::println);
        assertThat(compared).isGreaterThan(1_300);
        assertThat(1.0 * wrong.size() / compared).as("%s", wrong).isLessThan(MOST_WRONG);
    }

    private static final double MOST_WRONG = 0.05;
}
