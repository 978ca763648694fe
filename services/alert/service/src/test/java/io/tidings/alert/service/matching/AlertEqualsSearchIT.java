package io.tidings.alert.service.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.alert.match.Matching;
import io.tidings.alert.service.SearchedIndex;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.SubscriptionChanged;
import io.tidings.contracts.SubscriptionTerm;
import io.tidings.query.language.Query;
import io.tidings.query.language.RandomQueries;
import io.tidings.query.language.RandomSearches;
import io.tidings.search.RevisionSearch;
import io.tidings.testing.RandomAnnouncements;
import io.tidings.testing.RealElasticsearch;
import io.tidings.testing.Seeds;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * If it is found, it is told, and the other way round: the finder of alerts on one side, real Elasticsearch on the other. The
 * subscriptions go the way of real ones, as canonical texts that are read again.
 */
class AlertEqualsSearchIT {

    private static final int HISTORIES = 200;
    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    /** Pairs of revision and query; {@code -Dtidings.pairs=1000000} for a long run. */
    private static final int PAIRS = Integer.getInteger("tidings.pairs", 30_000);

    private static SearchedIndex index;
    private static Random random;
    private static final List<AnnouncementEnriched> ALL = new ArrayList<>();

    @BeforeAll
    static void fill() throws Exception {
        random = Seeds.random("AlertEqualsSearchIT");
        index = new SearchedIndex(RealElasticsearch.shared());
        index.empty();
        RandomAnnouncements announcements = new RandomAnnouncements(random.nextLong());
        for (int i = 0; i < HISTORIES; i++) {
            ALL.addAll(announcements.history());
        }
        index.add(ALL);
    }

    @AfterAll
    static void close() throws Exception {
        index.empty();
        index.close();
    }

    @Test
    void whatASearchFindsAndWhatAnAlertTellsAreTheSameForAnyPair() throws Exception {
        // Given
        LoadedSubscriptions loaded = new LoadedSubscriptions(Clock.systemUTC());
        Map<UUID, Query> queries = subscribed(loaded);
        // When
        Map<UUID, Set<String>> told = told(loaded);
        // Then
        long matched = 0;
        for (Map.Entry<UUID, Query> entry : queries.entrySet()) {
            Set<String> found = found(entry.getValue());
            matched += found.size();
            assertThat(told.getOrDefault(entry.getKey(), Set.of()))
                    .as("%s", entry.getValue())
                    .isEqualTo(found);
        }
        long pairs = (long) queries.size() * ALL.size();
        System.out.printf(
                "%,d pairs of revision and query: alert and search agree; %.1f %% match%n",
                pairs, 100.0 * matched / pairs);
        assertThat(pairs).isGreaterThanOrEqualTo(PAIRS);
        assertThat((double) matched / pairs).as("share that matches").isBetween(0.05, 0.6);
    }

    private static Map<UUID, Query> subscribed(LoadedSubscriptions loaded) {
        RandomQueries trees = new RandomQueries(random.nextLong());
        RandomSearches written = new RandomSearches(random.nextLong());
        Map<UUID, Query> queries = new HashMap<>();
        List<LoadedSubscriptions.Change> changes = new ArrayList<>();
        for (int i = 0; (long) i * ALL.size() < PAIRS; i++) {
            var query = i % 2 == 0 ? trees.next() : written.next().query();
            UUID id = new UUID(7, i);
            SubscriptionTerm term = new SubscriptionTerm(1, query.canonical(), false, BEGINNING, null);
            changes.add(new LoadedSubscriptions.Change(
                    id, new SubscriptionChanged(id.toString(), id.toString(), List.of(term))));
            queries.put(id, query.condition());
        }
        loaded.apply(changes);
        assertThat(loaded.broken()).as("every canonical text is understood").isEmpty();
        return queries;
    }

    private static Map<UUID, Set<String>> told(LoadedSubscriptions loaded) {
        Map<UUID, Set<String>> told = new HashMap<>();
        for (AnnouncementEnriched event : ALL) {
            Matching matching = loaded.match(event);
            assertThat(matching.failures()).isEmpty();
            matching.matches()
                    .forEach(match -> told.computeIfAbsent(match.subscription().subscription(), _ -> new TreeSet<>())
                            .add(key(event)));
        }
        return told;
    }

    private static Set<String> found(Query condition) throws Exception {
        Set<String> found = new TreeSet<>();
        RevisionSearch.Mark after = null;
        do {
            RevisionSearch.Page page =
                    index.revisions().page(new RevisionSearch.Asked(condition, BEGINNING, END), after, 1_000);
            page.events().forEach(event -> found.add(key(event)));
            after = page.next();
        } while (after != null);
        return found;
    }

    private static String key(AnnouncementEnriched event) {
        return event.announcement().id() + ":" + event.announcement().revision();
    }
}
