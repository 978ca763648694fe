package io.tidings.query.service;

import io.tidings.query.language.SearchParameters;
import io.tidings.query.language.SearchQuery;
import io.tidings.query.language.Sort;
import io.tidings.query.service.Problem.Fault;
import io.tidings.search.Facet;
import io.tidings.search.SearchRequest;
import io.tidings.search.SortOrder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a URL asks for.
 *
 * @param request the page of results
 * @param counts what to count beside it
 */
public record AskedSearch(SearchRequest request, SearchParameters.Counts counts) {

    /** Parameters that say how to answer, not what is asked. */
    private static final List<String> HOW = List.of("sort", "size", "after", "facets", "total");

    public static AskedSearch read(Map<String, List<String>> parameters, Clock clock) throws RefusedException {
        return switch (SearchParameters.read(parameters, LocalDate.now(clock))) {
            case SearchParameters.Outcome.Accepted(SearchParameters asked) ->
                new AskedSearch(request(asked), asked.counts());
            case SearchParameters.Outcome.Refused refused ->
                throw new RefusedException(
                        refused.refusals().stream().map(Fault::of).toList());
        };
    }

    /** Addresses that take no parameters refuse them, so that nobody believes they did something. */
    static void none(Map<String, List<String>> parameters) throws RefusedException {
        if (!parameters.isEmpty()) {
            throw new RefusedException(parameters.keySet().stream()
                    .sorted()
                    .map(name -> new Fault(name, 0, 0, "this address takes no parameters", null))
                    .toList());
        }
    }

    /**
     * Reads only the conditions; parameters that say how to answer are refused unless they are known here.
     *
     * @param known those of them that this address takes
     * @param why what is told about the others
     */
    static SearchQuery conditions(Map<String, List<String>> parameters, List<String> known, String why, Clock clock)
            throws RefusedException {
        List<Fault> faults = HOW.stream()
                .filter(name -> parameters.containsKey(name) && !known.contains(name))
                .map(name -> new Fault(name, 0, 0, "there is no " + name + " here: " + why, null))
                .toList();
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return read(parameters, clock).request().query();
    }

    private static SearchRequest request(SearchParameters parameters) {
        return new SearchRequest(
                parameters.query(),
                order(parameters.sort()),
                parameters.size(),
                parameters.after(),
                parameters.counts().facets().stream()
                        .map(facet -> Facet.valueOf(facet.name()))
                        .collect(Collectors.toSet()),
                parameters.exactTotal());
    }

    private static SortOrder order(Sort sort) {
        return switch (sort) {
            case Sort.Relevance relevance -> new SortOrder.Relevance();
            case Sort.Newest newest -> new SortOrder.Newest();
            case Sort.Amount amount -> new SortOrder.Amount(amount.currency(), amount.converted());
        };
    }
}
