package io.tidings.query.language;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.Span;
import io.tidings.vocabulary.Groupings;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The meaning of the language. Pure; safe for use by several threads. */
public final class QueryEvaluator {

    /** Spans that begin and end at the same place are the same. */
    private static final Comparator<Span> IN_TEXT_ORDER =
            Comparator.comparing(Span::part).thenComparingInt(Span::start).thenComparingInt(Span::end);

    private final Groupings groupings;
    private final AskedWords askedWords = new AskedWords();
    private final Map<String, RegionReach> reaches = new ConcurrentHashMap<>();
    private final LineEvaluator lineEvaluator = new LineEvaluator(this::reach);

    /** Groups of regions have these members. */
    public QueryEvaluator(Groupings groupings) {
        this.groupings = groupings;
    }

    /** Whether a search shows this announcement: it satisfies the condition and is not left out as copy or withdrawn. */
    public Outcome search(SearchQuery query, AnnouncementEnriched announcement) {
        Announcement revision = announcement.announcement();
        boolean leftOut =
                (!query.copies() && revision.copyOf() != null) || (!query.withdrawn() && revision.withdrawn());
        return leftOut ? new Outcome.NoMatch() : evaluate(query.condition(), new ExaminedAnnouncement(announcement));
    }

    /** Whether an announcement satisfies a condition. */
    public Outcome evaluate(Query query, AnnouncementEnriched announcement) {
        return evaluate(query, new ExaminedAnnouncement(announcement));
    }

    /** Whether an announcement satisfies a condition. */
    public Outcome evaluate(Query query, ExaminedAnnouncement announcement) {
        return holds(query, announcement) ? why(query, announcement) : new Outcome.NoMatch();
    }

    /** Which regions answer for a region. */
    public RegionReach reach(String region) {
        return reaches.computeIfAbsent(region, asked -> RegionReach.of(asked, groupings));
    }

    private boolean holds(Query query, ExaminedAnnouncement examined) {
        return switch (query) {
            case Query.All all -> true;
            case Query.And and -> all(and.all(), examined);
            case Query.Or or -> any(or.any(), examined);
            case Query.Not not -> !holds(not.query(), examined);
            case Query.Words words -> !examined.find(words.text(), askedWords).isEmpty();
            case Query.Line line -> anyLine(line.condition(), examined);
            case Query.Theme theme -> examined.themes().contains(theme.id());
            case Query.Region region -> isIn(region, examined);
            case Query.Fund fund -> examined.fundedBy(fund.name());
            case Query.Funding funding -> examined.speaksOfFunding(funding.statement());
            case Fact fact -> examined.is(fact);
        };
    }

    /** Loops, not streams: this is where alerts spend their time. */
    private boolean all(List<Query> parts, ExaminedAnnouncement examined) {
        for (Query part : parts) {
            if (!holds(part, examined)) {
                return false;
            }
        }
        return true;
    }

    private boolean any(List<Query> parts, ExaminedAnnouncement examined) {
        for (Query part : parts) {
            if (holds(part, examined)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyLine(LineQuery condition, ExaminedAnnouncement examined) {
        for (FundingLine line : examined.lines()) {
            if (holds(condition, line, examined)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(LineQuery query, FundingLine line, ExaminedAnnouncement examined) {
        return lineEvaluator.holds(query, line, examined.day());
    }

    private boolean isIn(Query.Region region, ExaminedAnnouncement examined) {
        RegionReach.Spell spell = reachOn(region.id(), examined);
        for (RegionReading reading : examined.regions()) {
            if (region.roles().contains(reading.role()) && spell.answers(reading.id())) {
                return true;
            }
        }
        return false;
    }

    private RegionReach.Spell reachOn(String region, ExaminedAnnouncement examined) {
        return reach(region).on(examined.day());
    }

    private Outcome.Match why(Query query, ExaminedAnnouncement examined) {
        List<Query> positives = Positives.of(query);
        Set<String> lines = lines(positives, examined);
        return new Outcome.Match(lines, words(positives, examined), through(positives, examined, lines));
    }

    private Set<String> lines(List<Query> positives, ExaminedAnnouncement examined) {
        if (examined.lines().isEmpty()) {
            return Set.of();
        }
        List<LineQuery> conditions = Positives.lineConditions(positives);
        return examined.linesWhere(line -> {
            for (LineQuery condition : conditions) {
                if (holds(condition, line, examined)) {
                    return true;
                }
            }
            return false;
        });
    }

    private List<Span> words(List<Query> positives, ExaminedAnnouncement examined) {
        Set<Span> found = new TreeSet<>(IN_TEXT_ORDER);
        for (Query condition : positives) {
            if (condition instanceof Query.Words words) {
                found.addAll(examined.find(words.text(), askedWords));
            }
        }
        return List.copyOf(found);
    }

    private Set<String> through(List<Query> positives, ExaminedAnnouncement examined, Set<String> lines) {
        Set<String> groups = new TreeSet<>();
        for (Query condition : positives) {
            if (condition instanceof Query.Region region) {
                groups.addAll(through(region, examined));
            } else if (condition instanceof Query.Line line && !lines.isEmpty()) {
                Positives.of(line.condition()).forEach(part -> groups.addAll(through(part, examined, lines)));
            }
        }
        return groups;
    }

    private Set<String> through(Query.Region region, ExaminedAnnouncement examined) {
        RegionReach.Spell spell = reachOn(region.id(), examined);
        Set<String> named = new HashSet<>();
        for (RegionReading reading : examined.regions()) {
            if (region.roles().contains(reading.role())) {
                named.add(reading.id());
            }
        }
        return spell.through(named);
    }

    private Set<String> through(LineQuery condition, ExaminedAnnouncement examined, Set<String> lines) {
        if (!(condition instanceof LineQuery.Region region)) {
            return Set.of();
        }
        Set<String> named = new HashSet<>();
        for (FundingLine line : examined.lines()) {
            if (lines.contains(line.id())) {
                named.addAll(line.regions());
            }
        }
        return reachOn(region.id(), examined).through(named);
    }
}
