package io.tidings.query.service;

import io.tidings.query.language.SearchParameters;
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

/** Reads what a URL asks for. */
final class AskedSearch {

    private AskedSearch() {}

    static SearchRequest of(Map<String, List<String>> parameters, Clock clock) throws RefusedException {
        return switch (SearchParameters.read(parameters, LocalDate.now(clock))) {
            case SearchParameters.Outcome.Accepted accepted -> request(accepted.parameters());
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

    private static SearchRequest request(SearchParameters parameters) {
        return new SearchRequest(
                parameters.query(),
                order(parameters.sort()),
                parameters.size(),
                parameters.after(),
                parameters.facets().stream()
                        .map(facet -> Facet.valueOf(facet.name()))
                        .collect(Collectors.toSet()),
                parameters.exactTotal());
    }

    private static SortOrder order(Sort sort) {
        return switch (sort) {
            case Sort.Relevance relevance -> new SortOrder.Relevance();
            case Sort.Newest newest -> new SortOrder.Newest();
            case Sort.Amount amount -> new SortOrder.Amount(amount.currency());
        };
    }
}
