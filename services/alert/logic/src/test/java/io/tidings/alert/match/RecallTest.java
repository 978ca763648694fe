package io.tidings.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.alert.SubscriptionVersion;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.ExaminedAnnouncement;
import io.tidings.query.language.Outcome;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.RandomQueries;
import io.tidings.query.language.RandomSearches;
import io.tidings.query.language.SearchQuery;
import io.tidings.testing.RandomAnnouncements;
import io.tidings.vocabulary.Groupings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What the matcher finds is what the evaluator alone finds, over random announcements and queries of the whole language. Longer:
 * {@code -Dtidings.recall.pairs=10000000}.
 */
class RecallTest {

    private static final long SEED = Long.getLong("tidings.recall.seed", 20261122);
    private static final int QUERIES = 2_000;
    private static final int ANNOUNCEMENTS = Integer.getInteger("tidings.recall.pairs", 100_000) / QUERIES;

    private final QueryEvaluator evaluator = new QueryEvaluator(Groupings.standard());

    @Test
    void theMatcherFindsWhatTheEvaluatorFinds() {
        List<SearchQuery> queries = queries();
        SubscriptionMatcher matcher = new SubscriptionMatcher(Groupings.standard());
        List<SubscriptionChange> changes = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            changes.add(
                    new SubscriptionChange.Activated(version(i), queries.get(i).condition()));
        }
        matcher.apply(changes.subList(0, QUERIES / 2));
        changes.subList(QUERIES / 2, QUERIES).forEach(matcher::apply);

        RandomAnnouncements announcements = new RandomAnnouncements(SEED);
        long matched = 0;
        for (int i = 0; i < ANNOUNCEMENTS; i++) {
            AnnouncementEnriched announcement = announcements.next();
            Map<SubscriptionVersion, Outcome> wanted = evaluated(queries, announcement);
            Map<SubscriptionVersion, Outcome> found = found(matcher.match(announcement));
            matched += found.size();
            assertThat(found)
                    .as("seed %d, announcement %d; missed or invented: %s", SEED, i, difference(queries, wanted, found))
                    .isEqualTo(wanted);
        }
        assertThat(matched).isGreaterThan(ANNOUNCEMENTS * (long) QUERIES / 10);
    }

    private static List<SearchQuery> queries() {
        RandomQueries trees = new RandomQueries(SEED);
        RandomSearches texts = new RandomSearches(SEED);
        List<SearchQuery> queries = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            queries.add(i % 2 == 0 ? trees.next() : texts.next().query());
        }
        return queries;
    }

    private Map<SubscriptionVersion, Outcome> evaluated(List<SearchQuery> queries, AnnouncementEnriched announcement) {
        ExaminedAnnouncement examined = new ExaminedAnnouncement(announcement);
        Map<SubscriptionVersion, Outcome> wanted = new HashMap<>();
        for (int i = 0; i < queries.size(); i++) {
            Outcome outcome = evaluator.evaluate(queries.get(i).condition(), examined);
            if (outcome.matches()) {
                wanted.put(version(i), outcome);
            }
        }
        return wanted;
    }

    private static Map<SubscriptionVersion, Outcome> found(Matching matching) {
        assertThat(matching.failures()).isEmpty();
        Map<SubscriptionVersion, Outcome> found = new HashMap<>();
        matching.matches()
                .forEach(match -> assertThat(found.put(match.subscription(), match.match()))
                        .as("each once")
                        .isNull());
        return found;
    }

    private static List<String> difference(
            List<SearchQuery> queries,
            Map<SubscriptionVersion, Outcome> wanted,
            Map<SubscriptionVersion, Outcome> found) {
        List<String> different = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            if (wanted.containsKey(version(i)) != found.containsKey(version(i))) {
                different.add(queries.get(i).canonical());
            }
        }
        return different;
    }

    private static SubscriptionVersion version(int number) {
        return new SubscriptionVersion(new UUID(0, number), 1);
    }
}
