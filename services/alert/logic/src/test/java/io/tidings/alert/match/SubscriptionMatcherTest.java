package io.tidings.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.alert.SubscriptionVersion;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.RegionRole;
import io.tidings.query.language.Documents;
import io.tidings.query.language.Outcome;
import io.tidings.query.language.Query;
import io.tidings.query.language.QueryParser;
import io.tidings.query.language.RandomQueries;
import io.tidings.vocabulary.Groupings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscriptionMatcherTest {

    private static final AnnouncementEnriched PORTS = Documents.of("Kosovo's ports", "A centre against hybrid threats.")
            .themes("cyber", "crime")
            .region("XK", RegionRole.BENEFICIARY)
            .line("4000000", "GBP", "cyber", "XK")
            .line("10000000", "GBP", "crime", "RS")
            .made();

    private final SubscriptionMatcher matcher = new SubscriptionMatcher(Groupings.standard());

    @Test
    void aMatchSaysWhichVersionAndWhy() {
        activate(1, 3, "theme:cyber region:XK amount>=3m threat");

        SubscriptionMatch match = matcher.match(PORTS).matches().getFirst();

        assertThat(match.subscription()).isEqualTo(version(1, 3));
        assertThat(match.match().lines()).containsExactly("l1");
        assertThat(match.match().words()).extracting(span -> span.text()).containsExactly("threats");
    }

    @Test
    void whatMustHoldOnOneLineIsNotProposedForTwo() {
        activate(1, 1, "line(theme:cyber amount>=5m)");
        activate(2, 1, "line(theme:crime amount>=5m)");

        Matching matching = matcher.match(PORTS);

        assertThat(matching.candidates()).isEqualTo(1);
        assertThat(matched(matching)).containsExactly(version(2, 1));
    }

    @Test
    void equalQueriesAreEvaluatedOnceWhateverTheOrderOfTheirConditions() {
        activate(1, 1, "theme:cyber region:XK threats");
        activate(2, 1, "threats region:XK theme:cyber");
        activate(3, 1, "(amount>=3m region:XK) OR theme:health");
        activate(4, 1, "theme:health OR (region:XK amount>=3m)");

        Matching matching = matcher.match(PORTS);

        assertThat(matching.candidates()).isEqualTo(2);
        assertThat(matching.matches()).hasSize(4);
    }

    @Test
    void aChangeHoldsAtOnce() {
        activate(1, 1, "theme:health");
        assertThat(matched(matcher.match(PORTS))).isEmpty();

        matcher.apply(SubscriptionChange.replace(version(1, 2), query("theme:cyber")));
        assertThat(matched(matcher.match(PORTS))).containsExactly(version(1, 2));

        matcher.apply(new SubscriptionChange.Activated(version(1, 3), query("theme:crime")));
        assertThat(matched(matcher.match(PORTS))).containsExactlyInAnyOrder(version(1, 2), version(1, 3));

        matcher.apply(new SubscriptionChange.Ended(version(1, 2)));
        assertThat(matched(matcher.match(PORTS))).containsExactly(version(1, 3));
        assertThat(matcher.size()).isEqualTo(1);

        matcher.apply(new SubscriptionChange.Removed(new UUID(0, 1)));
        assertThat(matched(matcher.match(PORTS))).isEmpty();
        assertThat(matcher.size()).isZero();
    }

    @Test
    void repeatedAndUnknownChangesChangeNothing() {
        activate(1, 1, "theme:cyber");
        activate(1, 1, "theme:cyber");
        matcher.apply(
                List.of(new SubscriptionChange.Ended(version(1, 9)), new SubscriptionChange.Removed(new UUID(0, 9))));

        assertThat(matcher.size()).isEqualTo(1);
        assertThat(matched(matcher.match(PORTS))).containsExactly(version(1, 1));
    }

    @Test
    void afterManyChangesOnlyWhatIsActiveMatches() {
        RandomQueries queries = new RandomQueries(20261122);
        Random random = new Random(20261122);
        Map<SubscriptionVersion, Query> active = new HashMap<>();
        for (int i = 0; i < 6_000; i++) {
            SubscriptionVersion version = version(random.nextInt(900), 1 + random.nextInt(3));
            switch (random.nextInt(4)) {
                case 0 -> {
                    matcher.apply(new SubscriptionChange.Removed(version.subscription()));
                    active.keySet().removeIf(one -> one.subscription().equals(version.subscription()));
                }
                case 1 -> {
                    matcher.apply(new SubscriptionChange.Ended(version));
                    active.remove(version);
                }
                default -> {
                    Query query = queries.next().condition();
                    matcher.apply(new SubscriptionChange.Activated(version, query));
                    active.put(version, query);
                }
            }
        }
        var evaluator = new io.tidings.query.language.QueryEvaluator(Groupings.standard());

        List<SubscriptionVersion> wanted = active.entrySet().stream()
                .filter(one -> evaluator.evaluate(one.getValue(), PORTS).matches())
                .map(Map.Entry::getKey)
                .toList();

        assertThat(matcher.size()).isEqualTo(active.size());
        assertThat(matched(matcher.match(PORTS))).containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** Each subscription always has exactly one version that matches, whichever: a reader sees one, never none or two. */
    @Test
    void whoMatchesMeanwhileSeesEverySubscriptionBeforeOrAfterAChange() throws Exception {
        int subscriptions = 50;
        List<String> texts = List.of("theme:cyber", "theme:crime", "region:XK", "threats", "amount>=3m", "*", "kosovo");
        IntStream.range(0, subscriptions).forEach(number -> activate(number, 1, "theme:cyber"));
        AtomicBoolean done = new AtomicBoolean();
        Callable<Integer> reader = () -> {
            int readings = 0;
            while (!done.get()) {
                List<SubscriptionVersion> matched = matched(matcher.match(PORTS));
                assertThat(matched)
                        .extracting(SubscriptionVersion::subscription)
                        .doesNotHaveDuplicates()
                        .hasSize(subscriptions);
                readings++;
            }
            return readings;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> readers = List.of(threads.submit(reader), threads.submit(reader));
            Random random = new Random(1);
            for (int version = 2; version < 3_000; version++) {
                Query query = query(texts.get(random.nextInt(texts.size())));
                matcher.apply(SubscriptionChange.replace(version(random.nextInt(subscriptions), version), query));
            }
            done.set(true);
            for (Future<Integer> one : readers) {
                assertThat(one.get()).isPositive();
            }
        }
    }

    @Test
    void aQueryThatCannotBeEvaluatedSinksNoOther() {
        activate(1, 1, "theme:cyber");
        matcher.apply(new SubscriptionChange.Activated(version(2, 1), query("amount>=3m")));
        AnnouncementEnriched immense = Documents.of("", "x")
                .themes("cyber")
                .line("900000000000000000000", "GBP", "cyber", "XK")
                .made();

        Matching matching = matcher.match(immense);

        assertThat(matched(matching)).containsExactly(version(1, 1));
        assertThat(matching.failures())
                .extracting(Matching.Failure::subscription)
                .containsExactly(version(2, 1));
    }

    @Test
    void allOfTheLanguageCanBeSubscribedTo() {
        List<String> texts =
                new ArrayList<>(List.of("*", "NOT theme:health", "NOT line(delta:existing)", "line(NOT theme:crime)"));
        texts.addAll(List.of("\"hybrid threats\"", "region:western-balkans", "from:2020", "to:2030", "source:gov.uk"));
        IntStream.range(0, texts.size()).forEach(number -> activate(number, 1, texts.get(number)));

        assertThat(matched(matcher.match(PORTS))).hasSize(texts.size());
        assertThat(matcher.match(PORTS).matches())
                .extracting(SubscriptionMatch::match)
                .hasOnlyElementsOfType(Outcome.Match.class);
    }

    private void activate(int subscription, int version, String text) {
        matcher.apply(new SubscriptionChange.Activated(version(subscription, version), query(text)));
    }

    private static List<SubscriptionVersion> matched(Matching matching) {
        return matching.matches().stream().map(SubscriptionMatch::subscription).toList();
    }

    private static SubscriptionVersion version(int subscription, int version) {
        return new SubscriptionVersion(new UUID(0, subscription), version);
    }

    private static Query query(String text) {
        return switch (QueryParser.parse(text, LocalDate.of(2026, 11, 22))) {
            case QueryParser.Parsed.Understood understood -> understood.query().condition();
            case QueryParser.Parsed.Mistaken mistaken -> throw new AssertionError(mistaken.mistakes());
        };
    }
}
