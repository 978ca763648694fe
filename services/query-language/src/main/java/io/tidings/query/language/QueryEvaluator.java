package io.tidings.query.language;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.Span;
import io.tidings.vocabulary.Groupings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The meaning of the language. Pure; safe for use by several threads. */
public final class QueryEvaluator {

    private final Groupings groupings;
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
            case Query.And and -> and.all().stream().allMatch(part -> holds(part, examined));
            case Query.Or or -> or.any().stream().anyMatch(part -> holds(part, examined));
            case Query.Not not -> !holds(not.query(), examined);
            case Query.Words words -> !examined.find(words.text()).isEmpty();
            case Query.Line line ->
                examined.lines().stream().anyMatch(found -> holds(line.condition(), found, examined));
            case Query.Theme theme -> examined.themes().contains(theme.id());
            case Query.Region region -> isIn(region, examined);
            case Query.Fund fund -> examined.fundedBy(fund.name());
            case Query.Funding funding -> examined.speaksOfFunding(funding.statement());
            case Fact fact -> examined.is(fact);
        };
    }

    private boolean holds(LineQuery query, FundingLine line, ExaminedAnnouncement examined) {
        return lineEvaluator.holds(query, line, examined.day());
    }

    private boolean isIn(Query.Region region, ExaminedAnnouncement examined) {
        RegionReach.Spell spell = reachOn(region.id(), examined);
        return examined.regions().stream()
                .anyMatch(reading -> region.roles().contains(reading.role()) && spell.answers(reading.id()));
    }

    private RegionReach.Spell reachOn(String region, ExaminedAnnouncement examined) {
        return reach(region).on(examined.day());
    }

    private Outcome.Match why(Query query, ExaminedAnnouncement examined) {
        List<LineQuery> conditions = Positives.lineConditions(query);
        Set<String> lines = examined.linesWhere(
                line -> conditions.stream().anyMatch(condition -> holds(condition, line, examined)));
        List<Span> words = Positives.of(query).stream()
                .filter(Query.Words.class::isInstance)
                .flatMap(condition -> examined.find(((Query.Words) condition).text()).stream())
                .distinct()
                .sorted(Comparator.comparing(Span::part)
                        .thenComparingInt(Span::start)
                        .thenComparingInt(Span::end))
                .toList();
        return new Outcome.Match(lines, words, through(query, examined, lines));
    }

    private Set<String> through(Query query, ExaminedAnnouncement examined, Set<String> lines) {
        Set<String> groups = new TreeSet<>();
        for (Query condition : Positives.of(query)) {
            if (condition instanceof Query.Region region) {
                groups.addAll(through(region, examined));
            } else if (condition instanceof Query.Line line) {
                Positives.of(line.condition()).forEach(part -> groups.addAll(through(part, examined, lines)));
            }
        }
        return groups;
    }

    private Set<String> through(Query.Region region, ExaminedAnnouncement examined) {
        RegionReach.Spell spell = reachOn(region.id(), examined);
        Set<String> named = new TreeSet<>();
        examined.regions().stream()
                .filter(reading -> region.roles().contains(reading.role()))
                .forEach(reading -> named.add(reading.id()));
        return spell.through(named);
    }

    private Set<String> through(LineQuery condition, ExaminedAnnouncement examined, Set<String> lines) {
        Set<String> named = new TreeSet<>();
        if (condition instanceof LineQuery.Region region) {
            examined.lines().stream()
                    .filter(line -> lines.contains(line.id()))
                    .forEach(line -> named.addAll(line.regions()));
            return reachOn(region.id(), examined).through(named);
        }
        return named;
    }
}
