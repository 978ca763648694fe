package io.tidings.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tidings.query.language.Fact.ChangedSince;
import io.tidings.query.language.Fact.Copy;
import io.tidings.query.language.Fact.From;
import io.tidings.query.language.Fact.Language;
import io.tidings.query.language.Fact.OfKind;
import io.tidings.query.language.Fact.Organisation;
import io.tidings.query.language.Fact.Person;
import io.tidings.query.language.Fact.Publisher;
import io.tidings.query.language.Fact.Source;
import io.tidings.query.language.Fact.To;
import io.tidings.query.language.Fact.Withdrawn;
import io.tidings.query.language.LineQuery;
import io.tidings.query.language.NameKey;
import io.tidings.query.language.Query.All;
import io.tidings.query.language.Query.And;
import io.tidings.query.language.Query.Fund;
import io.tidings.query.language.Query.Funding;
import io.tidings.query.language.Query.Funding.Statement;
import io.tidings.query.language.Query.Line;
import io.tidings.query.language.Query.Not;
import io.tidings.query.language.Query.Or;
import io.tidings.query.language.Query.Region;
import io.tidings.query.language.Query.Theme;
import io.tidings.query.language.Query.Words;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A query of the language as Elasticsearch sees it. Its meaning is the evaluator's; a test holds the two together. */
final class QueryTranslation {

    private final QueryEvaluator evaluator;
    private final LineTranslation lines;
    private final ReachedPlaces places;

    QueryTranslation(QueryEvaluator evaluator) {
        this.evaluator = evaluator;
        this.lines = new LineTranslation(evaluator::reach);
        this.places = new ReachedPlaces(evaluator::reach);
    }

    /** What a search shows: the condition, without copies and withdrawn announcements unless they are asked for. */
    Query search(SearchQuery query) {
        List<Query> hidden = hidden(query.copies(), query.withdrawn());
        return hidden.isEmpty() ? of(query.condition()) : Clauses.without(hidden, of(query.condition()));
    }

    /**
     * Copies and withdrawn announcements, where they are not shown; empty when everything is. Few are, so looking for them costs
     * less than looking for all others.
     */
    static List<Query> hidden(boolean copies, boolean withdrawn) {
        List<Query> hidden = new ArrayList<>();
        if (!copies) {
            hidden.add(Clauses.flag("copy", true));
        }
        if (!withdrawn) {
            hidden.add(Clauses.flag("withdrawn", true));
        }
        return hidden;
    }

    /** The parts of the outermost AND-group. */
    static List<io.tidings.query.language.Query> parts(io.tidings.query.language.Query condition) {
        return switch (condition) {
            case And and -> and.all();
            case All _ -> List.of();
            default -> List.of(condition);
        };
    }

    /** By which places each region is found. */
    ReachedPlaces places() {
        return places;
    }

    Query line(LineQuery query) {
        return lines.of(query);
    }

    Query of(io.tidings.query.language.Query query) {
        return switch (query) {
            case All _ -> Clauses.everything();
            case And and -> and(and);
            case Or or -> Clauses.any(or.any().stream().map(this::of).toList());
            case Not not -> Clauses.not(of(not.query()));
            case Words words -> Clauses.words(words.text());
            case Line line -> Clauses.line(line(line.condition()));
            case Theme theme -> Clauses.term("themes", theme.id());
            case Region region -> region(region);
            case Fund fund -> Clauses.term("fundKeys", NameKey.of(fund.name()));
            case Funding funding -> funding(funding.statement());
            case Organisation organisation -> Clauses.term("organisationKeys", NameKey.of(organisation.name()));
            case Person person -> Clauses.term("peopleKeys", NameKey.of(person.name()));
            case Publisher publisher -> Clauses.term("publisherKey", NameKey.of(publisher.name()));
            case Source source -> Clauses.term("source", source.id().value());
            case Language language -> language(language.tag());
            case OfKind kind -> Clauses.term("kind", kind.kind().name().toLowerCase(Locale.ROOT));
            case Withdrawn _ -> Clauses.flag("withdrawn", true);
            case Copy _ -> Clauses.flag("copy", true);
            case From from -> Clauses.days("date", from.day(), null);
            case To to -> Clauses.days("date", null, to.day().plusDays(1));
            case ChangedSince since -> Clauses.since("firstPublishedAt", since.moment());
        };
    }

    /** Words decide how well an announcement matches, the rest only whether. */
    private Query and(And and) {
        List<Query> scoring = new ArrayList<>();
        List<Query> filters = new ArrayList<>();
        for (var part : and.all()) {
            (Scoring.by(part) ? scoring : filters).add(of(part));
        }
        return Clauses.scored(scoring, filters);
    }

    private Query region(Region region) {
        return Clauses.region(
                evaluator.reach(region.id()),
                "date",
                regions -> Clauses.terms("regionTerms", RegionTerms.asked(regions, region.roles())));
    }

    private static Query funding(Statement statement) {
        Query stated = Clauses.flag("stated", true);
        Query unfigured = Clauses.flag("unfigured", true);
        return switch (statement) {
            case STATED -> stated;
            case UNSTATED -> Clauses.both(unfigured, Clauses.flag("stated", false));
            case MENTIONED -> Clauses.any(List.of(stated, unfigured));
        };
    }

    private static Query language(String tag) {
        return Clauses.any(List.of(Clauses.term("language", tag), Clauses.prefix("language", tag + "-")));
    }
}
