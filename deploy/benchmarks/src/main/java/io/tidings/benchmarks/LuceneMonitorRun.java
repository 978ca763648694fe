package io.tidings.benchmarks;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.FundingLine;
import io.tidings.query.language.LineQuery;
import io.tidings.query.language.Query;
import io.tidings.query.language.WordAnalysis;
import io.tidings.vocabulary.Groupings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;

/**
 * The same subscriptions in lucene-monitor, over one flat document an announcement: conditions on one line hold on any lines, so
 * it finds more than is meant, and what it finds would have to be decided by the evaluator after it.
 */
final class LuceneMonitorRun {

    private static final int BATCH = 2_000;
    private static final int PASSES = 2;
    private static final int ANNOUNCEMENTS = 500;
    private static final Analyzer ENGLISH = new EnglishAnalyzer(CharArraySet.EMPTY_SET);

    private final List<AnnouncementEnriched> announcements;
    private final Groupings groupings = Groupings.standard();

    LuceneMonitorRun(List<AnnouncementEnriched> announcements) {
        this.announcements = announcements.subList(0, Math.min(ANNOUNCEMENTS, announcements.size()));
    }

    void run(Supplier<Query> mix, int subscriptions) throws IOException {
        var configuration = new MonitorConfiguration().setPurgeFrequency(1, java.util.concurrent.TimeUnit.DAYS);
        try (Monitor monitor = new Monitor(ENGLISH, new MultipassTermFilteredPresearcher(2), configuration)) {
            long began = cpuTime();
            for (int first = 0; first < subscriptions; first += BATCH) {
                List<MonitorQuery> batch = new ArrayList<>();
                for (int number = first; number < Math.min(subscriptions, first + BATCH); number++) {
                    batch.add(new MonitorQuery(Integer.toString(number), flat(mix.get())));
                }
                monitor.register(batch);
            }
            System.out.printf(
                    "lucene-monitor: %,d registered in %.1f s%n", monitor.getQueryCount(), (cpuTime() - began) / 1e9);
            for (int pass = 0; pass < PASSES; pass++) {
                match(monitor);
            }
        }
    }

    private void match(Monitor monitor) throws IOException {
        List<Long> times = new ArrayList<>();
        long run = 0;
        long matched = 0;
        for (AnnouncementEnriched announcement : announcements) {
            long began = cpuTime();
            var matches = monitor.match(document(announcement), QueryMatch.SIMPLE_MATCHER);
            times.add(cpuTime() - began);
            run += matches.getQueriesRun();
            matched += matches.getMatchCount();
        }
        AlertsRun.report("lucene-monitor alone, flat", times);
        System.out.printf(
                "    %,.0f queries run and %,.0f found an announcement%n",
                (double) run / announcements.size(), (double) matched / announcements.size());
    }

    private Document document(AnnouncementEnriched event) {
        Announcement announcement = event.announcement();
        LocalDate day = announcement.times().filterDate();
        Document document = new Document();
        String text =
                announcement.content().title() + "\n" + announcement.content().body();
        document.add(new TextField("text", text, Field.Store.NO));
        event.classification().themeIds().forEach(theme -> add(document, "theme", theme));
        event.enrichment().regions().stream()
                .filter(region -> Query.Region.USUAL.contains(region.role()))
                .flatMap(region -> wide(region.id(), day).stream())
                .distinct()
                .forEach(region -> add(document, "region", region));
        for (FundingLine line : event.enrichment().funding()) {
            line.themes().forEach(theme -> add(document, "line-theme", theme));
            line.regions().stream()
                    .flatMap(region -> wide(region, day).stream())
                    .distinct()
                    .forEach(region -> add(document, "line-region", region));
            add(document, "line-currency", line.amount().currency());
            document.add(new LongPoint("line-amount", line.amount().value().longValue()));
        }
        return document;
    }

    /** Every region that is asked for by name and answered by this one. */
    private Set<String> wide(String region, LocalDate day) {
        Set<String> wide = new TreeSet<>(groupings.groupsOf(region, day));
        wide.add(region);
        return wide;
    }

    private static void add(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    private static org.apache.lucene.search.Query flat(Query query) {
        return switch (query) {
            case Query.And and ->
                all(and.all().stream().map(LuceneMonitorRun::flat).toList());
            case Query.Not not ->
                new BooleanQuery.Builder()
                        .add(new MatchAllDocsQuery(), BooleanClause.Occur.MUST)
                        .add(flat(not.query()), BooleanClause.Occur.MUST_NOT)
                        .build();
            case Query.Words words -> words(words.text());
            case Query.Theme theme -> term("theme", theme.id());
            case Query.Region region -> term("region", region.id());
            case Query.Line line -> flat(line.condition());
            default -> throw new IllegalArgumentException("the mix has no " + query);
        };
    }

    private static org.apache.lucene.search.Query flat(LineQuery query) {
        return switch (query) {
            case LineQuery.And and ->
                all(and.all().stream().map(LuceneMonitorRun::flat).toList());
            case LineQuery.Theme theme -> term("line-theme", theme.id());
            case LineQuery.Region region -> term("line-region", region.id());
            case LineQuery.Currency currency -> term("line-currency", currency.code());
            case LineQuery.Amount amount -> atLeast(amount.figure());
            default -> throw new IllegalArgumentException("the mix has no " + query);
        };
    }

    private static org.apache.lucene.search.Query atLeast(BigDecimal figure) {
        return LongPoint.newRangeQuery("line-amount", figure.longValue(), Long.MAX_VALUE);
    }

    private static org.apache.lucene.search.Query words(String text) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        WordAnalysis.english(text).forEach(token -> phrase.add(new Term("text", token.term()), token.position()));
        PhraseQuery built = phrase.build();
        return built.getTerms().length == 1 ? new TermQuery(built.getTerms()[0]) : built;
    }

    private static org.apache.lucene.search.Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static org.apache.lucene.search.Query all(List<org.apache.lucene.search.Query> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part, BooleanClause.Occur.MUST));
        return all.build();
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
