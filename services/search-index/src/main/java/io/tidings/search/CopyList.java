package io.tidings.search;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import java.util.List;

/** The copies of an announcement. Safe for many threads. */
public final class CopyList {

    private final SearchConnection connection;
    private final IndexNames indices;

    /** Reads from these aliases, usually {@link IndexNames#READ}. */
    public CopyList(SearchConnection connection, IndexNames indices) {
        this.connection = connection;
        this.indices = indices;
    }

    /**
     * Copies that are not withdrawn, in a stable order.
     *
     * @param size most to return
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public List<AnnouncementEnriched> of(AnnouncementId id, int size) throws SearchUnavailableException {
        return connection
                .call(elastic -> elastic.search(
                        search -> search.index(indices.latest())
                                .size(size)
                                .query(Clauses.both(
                                        Clauses.term("copyOf", id.value()), Clauses.flag("withdrawn", false)))
                                .sort(by -> by.field(field -> field.field("id")))
                                .trackTotalHits(total -> total.enabled(false))
                                .allowPartialSearchResults(false),
                        StoredEvent.class))
                .hits()
                .hits()
                .stream()
                .map(hit -> StoredEvent.of(hit.source()))
                .toList();
    }
}
