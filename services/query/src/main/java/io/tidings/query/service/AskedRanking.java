package io.tidings.query.service;

import io.tidings.query.service.Problem.Fault;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a URL asks for results to be ranked. Ranking by meaning is no part of the query language (semantics 20), so its
 * parameter is taken here before the rest is read as a query.
 *
 * @param byMeaning whether {@code semantic=true} is asked for
 * @param others the other parameters
 */
public record AskedRanking(boolean byMeaning, Map<String, List<String>> others) {

    private static final String NAME = "semantic";

    public static AskedRanking read(Map<String, List<String>> parameters) throws RefusedException {
        Map<String, List<String>> others = new HashMap<>(parameters);
        List<String> given = others.remove(NAME);
        if (given == null) {
            return new AskedRanking(false, others);
        }
        String value = given.getFirst();
        if (given.size() > 1 || !List.of("true", "false", "").contains(value)) {
            throw refused(NAME, value, "semantic is true or false, once");
        }
        boolean asked = value.equals("true");
        String sort = others.getOrDefault("sort", List.of("")).getFirst();
        if (asked && !List.of("", "relevance").contains(sort)) {
            throw refused(
                    "sort", sort, "semantic=true is an order by relevance of its own; leave sort or semantic out");
        }
        return new AskedRanking(asked, others);
    }

    public AskedSearch search(Clock clock) throws RefusedException {
        return AskedSearch.read(others, clock);
    }

    private static RefusedException refused(String name, String value, String message) {
        return new RefusedException(List.of(new Fault(name, 0, value.length(), message, null)));
    }
}
