package io.tidings.benchmarks;

import io.tidings.alert.SubscriptionVersion;
import io.tidings.alert.match.Matching;
import io.tidings.alert.match.SubscriptionChange;
import io.tidings.alert.match.SubscriptionMatcher;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.ExaminedAnnouncement;
import io.tidings.query.language.Query;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.vocabulary.Groupings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Matches announcements with many subscriptions on one thread: registration, memory, matching, single changes; beside it the
 * evaluator over a part of the same subscriptions, which is what matching costs without a candidate finder.
 */
final class AlertsRun {

    private static final int BATCH = 2_000;
    private static final int BRUTE = 10_000;
    private static final int BRUTE_ANNOUNCEMENTS = 20;
    private static final int CHANGES = 1_000;

    /** More are not put into lucene-monitor beside: they would not fit into the memory that is asked for. */
    private static final int MONITORED = 100_000;

    private final List<AnnouncementEnriched> announcements;
    private final int subscriptions;
    private final List<Query> queries = new ArrayList<>();

    AlertsRun(List<AnnouncementEnriched> announcements, int subscriptions) {
        this.announcements = announcements;
        this.subscriptions = subscriptions;
    }

    void run() throws IOException {
        System.out.printf(
                "%,d announcements, %.1f funding lines each%n",
                announcements.size(),
                announcements.stream()
                        .mapToInt(one -> one.enrichment().funding().size())
                        .average()
                        .orElse(0));
        SubscriptionMix mix = new SubscriptionMix(1, announcements);
        for (int i = 0; i < Math.min(subscriptions, BRUTE); i++) {
            queries.add(mix.next());
        }
        bruteForce();
        SubscriptionMatcher matcher = register(mix);
        match("first pass, cold", matcher);
        match("second pass", matcher);
        match("third pass", matcher);
        change(matcher, mix);
        match("after the changes", matcher);
        if (subscriptions <= MONITORED) {
            new LuceneMonitorRun(announcements).run(new SubscriptionMix(1, announcements)::next, subscriptions);
        }
    }

    private void bruteForce() {
        QueryEvaluator evaluator = new QueryEvaluator(Groupings.standard());
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            times.clear();
            for (AnnouncementEnriched announcement : announcements.subList(0, BRUTE_ANNOUNCEMENTS)) {
                long began = cpuTime();
                ExaminedAnnouncement examined = new ExaminedAnnouncement(announcement);
                queries.forEach(query -> evaluator.evaluate(query, examined));
                times.add(cpuTime() - began);
            }
        }
        report("evaluator alone, " + queries.size() + " queries", times);
    }

    private SubscriptionMatcher register(SubscriptionMix mix) {
        SubscriptionMatcher matcher = new SubscriptionMatcher(Groupings.standard());
        long before = heap();
        long took = 0;
        for (int first = 0; first < subscriptions; first += BATCH) {
            List<SubscriptionChange> batch = new ArrayList<>();
            for (int number = first; number < Math.min(subscriptions, first + BATCH); number++) {
                Query query = number < queries.size() ? queries.get(number) : mix.next();
                batch.add(new SubscriptionChange.Activated(version(number, 1), query));
            }
            long began = cpuTime();
            matcher.apply(batch);
            took += cpuTime() - began;
        }
        queries.clear();
        System.out.printf(
                "%,d subscriptions registered in %.1f s, %,.0f a second; %,d MB of heap%n",
                matcher.size(), took / 1e9, subscriptions / (took / 1e9), (heap() - before) >> 20);
        return matcher;
    }

    private void match(String name, SubscriptionMatcher matcher) {
        List<Long> times = new ArrayList<>();
        long candidates = 0;
        long matches = 0;
        for (AnnouncementEnriched announcement : announcements) {
            long began = cpuTime();
            Matching matching = matcher.match(announcement);
            times.add(cpuTime() - began);
            candidates += matching.candidates();
            matches += matching.matches().size();
        }
        report(name, times);
        System.out.printf(
                "    %,.0f queries evaluated and %,.0f subscriptions matched an announcement%n",
                (double) candidates / announcements.size(), (double) matches / announcements.size());
    }

    /** Each change makes another query of an existing subscription and is visible when the call returns. */
    private void change(SubscriptionMatcher matcher, SubscriptionMix mix) {
        List<Long> times = new ArrayList<>();
        for (int number = 0; number < Math.min(CHANGES, subscriptions); number++) {
            List<SubscriptionChange> change = SubscriptionChange.replace(version(number, 2), mix.next());
            long began = cpuTime();
            matcher.apply(change);
            times.add(cpuTime() - began);
        }
        report("one subscription changed", times);
    }

    private static SubscriptionVersion version(int number, int version) {
        return new SubscriptionVersion(new UUID(0x4000L, number), version);
    }

    /** Processor time of this thread, so that other work on the machine counts little. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    static void report(String name, List<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%-34s p50 %7.2f ms  p90 %7.2f ms  p99 %7.2f ms  max %7.2f ms  mean %7.2f ms%n",
                name,
                quantile(sorted, 0.5),
                quantile(sorted, 0.9),
                quantile(sorted, 0.99),
                sorted[sorted.length - 1] / 1e6,
                LongStream.of(sorted).average().orElse(0) / 1e6);
    }

    private static double quantile(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(Math.ceil(share * sorted.length)) - 1)] / 1e6;
    }
}
