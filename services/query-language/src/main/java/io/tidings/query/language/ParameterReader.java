package io.tidings.query.language;

import io.tidings.query.language.SearchParameters.Counts;
import io.tidings.query.language.SearchParameters.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@link SearchParameters}: conditions become one AND-group with the query text, the rest says how to answer. */
final class ParameterReader {

    private static final List<String> NAMES = List.of(
            "q",
            "theme",
            "region",
            "role",
            "minAmount",
            "maxAmount",
            "currency",
            "convert",
            "from",
            "to",
            "changedSince",
            "source",
            "publisher",
            "fund",
            "delta",
            "amount",
            "scope",
            "copies",
            "withdrawn",
            "sort",
            "facets",
            "size",
            "after",
            "total");
    private static final Map<String, String> ELSEWHERE = Map.of(
            "semantic",
            "semantic=true only ranks a page of /api/announcements; it is no condition, so it cannot be exported,"
                    + " counted or subscribed to");

    private static final Map<String, Facet> FACETS =
            Arrays.stream(Facet.values()).collect(Collectors.toMap(Facet::word, facet -> facet));
    private static final Map<String, Histogram> HISTOGRAMS =
            Arrays.stream(Histogram.values()).collect(Collectors.toMap(Histogram::word, histogram -> histogram));
    private static final List<String> WORDS = Stream.concat(
                    Arrays.stream(Facet.values()).map(Facet::word),
                    Arrays.stream(Histogram.values()).map(Histogram::word))
            .toList();

    private final GivenParameters given;
    private final LocalDate today;

    ParameterReader(Map<String, List<String>> parameters, LocalDate today) {
        this.given = new GivenParameters(parameters);
        this.today = today;
    }

    Outcome read() {
        given.refuseOthers(NAMES, ELSEWHERE);
        boolean line = given.oneOf("scope", List.of("line", "announcement")).equals("line");
        SearchQuery query = query(line ? Scope.LINE : Scope.ANNOUNCEMENT);
        Sort sort = sort(query);
        int size = given.number("size", SearchParameters.USUAL_PAGE, SearchParameters.LARGEST_PAGE);
        Counts counts = counts(query);
        boolean exact = given.oneOf("total", List.of("bounded", "exact")).equals("exact");
        @Nullable String after = given.single("after").map(Value::text).orElse(null);
        return given.refusals().isEmpty()
                ? new Outcome.Accepted(new SearchParameters(query, sort, size, after, counts, exact))
                : new Outcome.Refused(given.refusals());
    }

    private SearchQuery query(Scope scope) {
        List<Mistake> mistakes = new ArrayList<>();
        String text = given.single("q").map(Value::text).orElse("");
        Binder.Bound bound = QueryParser.bind(text, today, mistakes);
        mistakes.forEach(mistake -> given.refuse("q", mistake));
        List<Draft> conditions = new ArrayList<>(bound.conditions());
        conditions.addAll(new ParameterConditions(given, today).all());
        Query condition = Sugar.resolve(new Draft.And(converted(conditions)), scope);
        boolean copies = given.oneOf("copies", List.of("exclude", "include")).equals("include");
        boolean withdrawn =
                given.oneOf("withdrawn", List.of("exclude", "include")).equals("include");
        return new SearchQuery(condition, copies || bound.copies(), withdrawn || bound.withdrawn());
    }

    private List<Draft> converted(List<Draft> conditions) {
        List<Mistake> mistakes = new ArrayList<>();
        List<Draft> converted = Conversion.of(conditions, mistakes);
        String parameter = given.all("convert").isEmpty() ? "q" : "convert";
        mistakes.forEach(mistake -> given.refuse(parameter, mistake));
        return converted;
    }

    private Sort sort(SearchQuery query) {
        return switch (given.oneOf("sort", List.of("relevance", "newest", "amount"))) {
            case "newest" -> new Sort.Newest();
            case "amount" -> amount(query);
            default -> new Sort.Relevance();
        };
    }

    /** Sums of different currencies have no order, so the query must name one. */
    private Sort amount(SearchQuery query) {
        List<String> currencies = Positives.currencies(query.condition());
        if (currencies.size() == 1) {
            return new Sort.Amount(currencies.getFirst(), Positives.convert(query.condition()));
        }
        given.single("sort")
                .ifPresent(value -> given.refuse(
                        "sort", Mistake.at(value, "sorting by amount needs exactly one currency, as currency=GBP")));
        return new Sort.Newest();
    }

    private Counts counts(SearchQuery query) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        Set<Histogram> histograms = EnumSet.noneOf(Histogram.class);
        String currency = null;
        for (Value value : given.listed("facets")) {
            Facet facet = FACETS.get(value.text());
            Histogram histogram = HISTOGRAMS.get(value.text());
            if (facet != null) {
                facets.add(facet);
            } else if (histogram != null) {
                histograms.add(histogram);
                currency = histogram == Histogram.AMOUNT ? currency(query, value) : currency;
            } else {
                given.refuse("facets", WordLists.listed("facet", value, WORDS));
            }
        }
        return new Counts(facets, histograms, currency, Positives.convert(query.condition()));
    }

    private @Nullable String currency(SearchQuery query, Value value) {
        List<String> currencies = Positives.currencies(query.condition());
        if (currencies.size() == 1) {
            return currencies.getFirst();
        }
        given.refuse("facets", Mistake.at(value, "bars of amounts need exactly one currency, as currency=GBP"));
        return null;
    }
}
