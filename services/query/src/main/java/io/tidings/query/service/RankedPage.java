package io.tidings.query.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.search.SearchAnswer;
import io.tidings.search.SearchHit;
import java.util.Set;

/**
 * A page of results in its order. Total, facets and sums are those of the query, however it is ranked.
 *
 * @param near those whose words are not all there, and that are only near in meaning
 */
public record RankedPage(SearchAnswer answer, Set<AnnouncementId> near, Ranking ranking) {

    /** Copies the set. */
    public RankedPage {
        near = Set.copyOf(near);
    }

    public boolean isNear(SearchHit hit) {
        return near.contains(hit.event().announcement().id());
    }
}
