package io.tidings.search;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.FundingWithoutAmount;
import io.tidings.contracts.Organisation;
import io.tidings.contracts.RegionReading;
import io.tidings.query.language.LineQuery;
import io.tidings.query.language.NameKey;
import io.tidings.query.language.Outcome;
import io.tidings.query.language.Query;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The values a facet must list: those that announcements around it carry themselves, regions in the roles that are counted. */
final class FacetValues {

    private FacetValues() {}

    static Set<String> named(Facet facet, FacetQuery parted, QueryEvaluator evaluator, List<AnnouncementEnriched> all) {
        Set<String> values = new TreeSet<>();
        SearchQuery around = new SearchQuery(parted.rest(), parted.copies(), parted.withdrawn("withdrawn"));
        for (AnnouncementEnriched event : all) {
            if (evaluator.search(around, event).matches()) {
                (parted.inLine() ? ofLines(facet, parted.line(), evaluator, event) : of(facet, parted, event))
                        .filter(Objects::nonNull)
                        .forEach(values::add);
            }
        }
        return values;
    }

    private static Stream<String> ofLines(
            Facet facet, LineQuery line, QueryEvaluator evaluator, AnnouncementEnriched event) {
        Set<String> fitting = line == null
                ? null
                : evaluator.evaluate(new Query.Line(line), event) instanceof Outcome.Match match
                        ? match.lines()
                        : Set.of();
        return event.enrichment().funding().stream()
                .filter(one -> fitting == null || fitting.contains(one.id()))
                .flatMap(one -> ofLine(facet, one));
    }

    private static Stream<String> ofLine(Facet facet, FundingLine line) {
        return switch (facet) {
            case THEME -> line.themes().stream();
            case REGION -> line.regions().stream();
            case FUND -> Stream.ofNullable(line.fund()).map(NameKey::of);
            case CURRENCY -> Stream.of(line.amount().currency());
            case DELTA -> Stream.of(line.delta().word());
            default -> throw new IllegalArgumentException(facet.toString());
        };
    }

    private static Stream<String> of(Facet facet, FacetQuery parted, AnnouncementEnriched event) {
        Announcement announcement = event.announcement();
        Enrichment read = event.enrichment();
        return switch (facet) {
            case THEME -> event.classification().themeIds().stream();
            case REGION ->
                read.regions().stream()
                        .filter(region -> parted.roles().contains(region.role()))
                        .map(RegionReading::id);
            case FUND ->
                Stream.concat(
                                read.funding().stream().map(FundingLine::fund),
                                read.fundingWithoutAmount().stream().map(FundingWithoutAmount::fund))
                        .filter(Objects::nonNull)
                        .map(NameKey::of);
            case PUBLISHER ->
                Stream.ofNullable(announcement.origin().publisher()).map(NameKey::of);
            case SOURCE -> Stream.of(announcement.origin().source().value());
            case LANGUAGE ->
                Stream.ofNullable(announcement.content().language()).map(tag -> tag.toLowerCase(Locale.ROOT));
            case KIND -> Stream.of(FacetQuery.word(announcement.kind()));
            case ORGANISATION ->
                read.organisations().stream().map(Organisation::name).map(NameKey::of);
            case CURRENCY, DELTA -> throw new IllegalArgumentException(facet.toString());
        };
    }
}
