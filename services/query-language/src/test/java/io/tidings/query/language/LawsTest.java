package io.tidings.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.testing.RandomAnnouncements;
import io.tidings.vocabulary.Groupings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold for every query and every announcement. */
class LawsTest {

    private static final long SEED = 20261121;

    private final QueryEvaluator evaluator = new QueryEvaluator(Groupings.standard());

    @Test
    void theCanonicalFormParsesBackToTheSameTree() {
        RandomQueries queries = new RandomQueries(SEED);
        for (int i = 0; i < 5_000; i++) {
            SearchQuery query = queries.next();
            assertThat(Asked.query(query.canonical()))
                    .as("seed %d, query %d: %s", SEED, i, query.canonical())
                    .isEqualTo(query);
            assertThat(Explanation.of(query)).isNotBlank();
        }
    }

    @Test
    void randomQueriesMatchSomeAnnouncementsAndNotOthers() {
        List<ExaminedAnnouncement> announcements = announcements(20);
        RandomQueries queries = new RandomQueries(SEED);
        int matched = 0;
        for (int i = 0; i < 500; i++) {
            SearchQuery query = queries.next();
            matched += (int) announcements.stream()
                    .filter(announcement -> matches(query.condition(), announcement))
                    .count();
        }
        assertThat(matched).as("of 10000 pairs").isBetween(1_500, 8_500);
    }

    @Test
    void searchesAsPeopleWriteThemMeanWhatTheirCanonicalFormMeans() {
        RandomSearches searches = new RandomSearches(SEED);
        for (int i = 0; i < 1_500; i++) {
            RandomSearches.Asked asked = searches.next();
            assertThat(Asked.query(asked.query().canonical()))
                    .as("seed %d, search %d: %s", SEED, i, asked.parameters())
                    .isEqualTo(asked.query());
        }
        assertThat(searches.refusedShare()).isLessThan(0.2);
    }

    @Test
    void searchesAsPeopleWriteThemMatchSomeAnnouncementsAndNotOthers() {
        List<ExaminedAnnouncement> announcements = announcements(20);
        RandomSearches searches = new RandomSearches(SEED);
        int matched = 0;
        for (int i = 0; i < 500; i++) {
            Query query = searches.next().query().condition();
            matched += (int) announcements.stream()
                    .filter(announcement -> matches(query, announcement))
                    .count();
        }
        assertThat(matched).as("of 10000 pairs").isBetween(1_000, 6_000);
    }

    @Test
    void negationTurnsEveryAnswerRound() {
        List<ExaminedAnnouncement> announcements = announcements(10);
        RandomQueries queries = new RandomQueries(SEED + 1);
        for (int i = 0; i < 300; i++) {
            Query query = queries.next().condition();
            for (ExaminedAnnouncement announcement : announcements) {
                assertThat(matches(new Query.Not(query), announcement)).isEqualTo(!matches(query, announcement));
            }
        }
    }

    @Test
    void theOrderOfConditionsBesideAnAmountDoesNotMatter() {
        Random random = new Random(SEED);
        List<ExaminedAnnouncement> announcements = announcements(5);
        for (int i = 0; i < 1_000; i++) {
            List<String> conditions = someConditions(random);
            List<String> shuffled = new ArrayList<>(conditions);
            Collections.shuffle(shuffled, random);
            Query one = Asked.query(String.join(" ", conditions)).condition();
            Query other = Asked.query(String.join(" AND ", shuffled)).condition();
            for (ExaminedAnnouncement announcement : announcements) {
                assertThat(evaluator.evaluate(other, announcement))
                        .as("%s | %s", conditions, shuffled)
                        .isEqualTo(evaluator.evaluate(one, announcement));
            }
        }
    }

    @Test
    void writingTheLineOutIsTheSameAsTheSugar() {
        Random random = new Random(SEED + 2);
        List<ExaminedAnnouncement> announcements = announcements(10);
        for (int i = 0; i < 500; i++) {
            List<String> conditions = someConditions(random);
            List<String> movable = conditions.stream().filter(LawsTest::moves).toList();
            String written = Stream.concat(
                            conditions.stream().filter(condition -> !moves(condition)),
                            Stream.of("line(" + String.join(" ", movable) + ")"))
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow();
            String sugared = String.join(" ", conditions);
            Query one = Asked.query(sugared).condition();
            Query other = Asked.query(written).condition();
            for (ExaminedAnnouncement announcement : announcements) {
                assertThat(evaluator.evaluate(one, announcement))
                        .as(sugared)
                        .isEqualTo(evaluator.evaluate(other, announcement));
            }
        }
    }

    @Test
    void aMatchNamesOnlyLinesThatAreThereAndWordsThatStandThere() {
        RandomQueries queries = new RandomQueries(SEED + 3);
        for (ExaminedAnnouncement announcement : announcements(300)) {
            AnnouncementEnriched event = announcement.announcement();
            if (evaluator.evaluate(queries.next().condition(), announcement) instanceof Outcome.Match match) {
                assertThat(event.enrichment().funding())
                        .extracting(line -> line.id())
                        .containsAll(match.lines());
                assertThat(match.words())
                        .allMatch(span -> span.quotes(event.announcement().content()));
            }
        }
    }

    private boolean matches(Query query, ExaminedAnnouncement announcement) {
        return evaluator.evaluate(query, announcement).matches();
    }

    private static List<ExaminedAnnouncement> announcements(int count) {
        RandomAnnouncements announcements = new RandomAnnouncements(SEED);
        return Stream.generate(announcements::next)
                .limit(count)
                .map(ExaminedAnnouncement::new)
                .toList();
    }

    private static List<String> someConditions(Random random) {
        List<String> all = new ArrayList<>(List.of(
                "theme:cyber",
                "region:XK",
                "(currency:GBP OR currency:EUR)",
                "delta:new",
                "fund:\"Border Fund\"",
                "NOT region:GB",
                "kosovo",
                "from:2020",
                "NOT theme:crime",
                "amount<4m"));
        Collections.shuffle(all, random);
        List<String> some = new ArrayList<>(all.subList(0, 1 + random.nextInt(4)));
        some.add("amount>=1");
        return some;
    }

    private static boolean moves(String condition) {
        return !condition.startsWith("NOT") && !condition.startsWith("from") && !condition.equals("kosovo");
    }
}
