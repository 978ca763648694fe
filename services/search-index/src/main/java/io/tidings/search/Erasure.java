package io.tidings.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.tidings.contracts.AnnouncementId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes every trace of an announcement from both indices: finds, deletes, looks again. */
final class Erasure {

    private static final int AT_ONCE = 1000;

    private final SearchConnection connection;
    private final IndexNames indices;

    Erasure(SearchConnection connection, IndexNames indices) {
        this.connection = connection;
        this.indices = indices;
    }

    void of(AnnouncementId id) throws SearchUnavailableException {
        delete(List.of(deletion(indices.latest(), id.value())));
        List<BulkOperation> revisions = revisions(id);
        while (!revisions.isEmpty()) {
            delete(revisions);
            revisions = revisions(id);
        }
    }

    private List<BulkOperation> revisions(AnnouncementId id) throws SearchUnavailableException {
        connection.call(elastic -> elastic.indices().refresh(request -> request.index(indices.revisions())));
        List<Hit<Void>> hits = connection
                .call(elastic -> elastic.search(
                        request -> request.index(indices.revisions())
                                .query(query ->
                                        query.term(term -> term.field("id").value(FieldValue.of(id.value()))))
                                .source(source -> source.fetch(false))
                                .size(AT_ONCE),
                        Void.class))
                .hits()
                .hits();
        List<BulkOperation> deletions = new ArrayList<>();
        hits.forEach(hit -> deletions.add(deletion(indices.revisions(), hit.id())));
        return deletions;
    }

    private void delete(List<BulkOperation> deletions) throws SearchUnavailableException {
        BulkResponse response = connection.call(
                elastic -> elastic.bulk(bulk -> bulk.requireAlias(true).operations(deletions)));
        for (BulkResponseItem item : response.items()) {
            if (item.error() != null) {
                throw new SearchUnavailableException(
                        "deleting " + item.id() + " failed: " + item.error().reason());
            }
        }
    }

    private static BulkOperation deletion(String index, @Nullable String id) {
        return BulkOperation.of(
                operation -> operation.delete(one -> one.index(index).id(id)));
    }
}
