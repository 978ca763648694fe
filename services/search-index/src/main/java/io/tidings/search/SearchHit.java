package io.tidings.search;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.Outcome;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import java.util.List;
import java.util.Set;

/**
 * An announcement that was found.
 *
 * @param event the announcement as it travelled, text included
 * @param why which lines and words matched, and through which groups
 * @param copies how many copies of it there are that are not withdrawn
 * @param agreed whether the evaluator also says that it matches; anything else is a fault of index or evaluator
 */
public record SearchHit(AnnouncementEnriched event, Outcome.Match why, long copies, boolean agreed) {

    /** What a query finds in an announcement, as the evaluator sees it. */
    static SearchHit of(QueryEvaluator evaluator, SearchQuery query, AnnouncementEnriched event, long copies) {
        Outcome outcome = evaluator.search(query, event);
        Outcome.Match why =
                outcome instanceof Outcome.Match match ? match : new Outcome.Match(Set.of(), List.of(), Set.of());
        return new SearchHit(event, why, copies, outcome.matches());
    }
}
