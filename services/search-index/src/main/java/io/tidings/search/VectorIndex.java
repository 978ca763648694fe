package io.tidings.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.EventCodec;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The index of vectors: for each announcement its direction, and beside it the fields that searches filter by, so that the
 * nearest are looked for among those that satisfy the filters, however few. It holds no text. Writing twice is writing once;
 * the greatest sequence stays.
 */
public final class VectorIndex {

    /** What searches read and the embed service writes. */
    public static final String ALIAS = "announcement-vectors";

    private static final String JSON = "application/json";

    private final SearchConnection connection;
    private final IndexSettings settings;

    /** Prepares the access; nothing is done yet. */
    public VectorIndex(SearchConnection connection, IndexSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    /**
     * Creates the index when it is missing.
     *
     * @throws SearchUnavailableException when Elasticsearch cannot do it now
     * @throws UnfitIndexException when it has another mapping than this version writes and reads
     */
    public void ensure() throws SearchUnavailableException, UnfitIndexException {
        JsonNode found = connection.get("/" + ALIAS + "/_mapping");
        if (found.isMissingNode()) {
            create();
            return;
        }
        for (Map.Entry<String, JsonNode> index : found.properties()) {
            if (!VectorMapping.fits(index.getValue().path("mappings"))) {
                throw new UnfitIndexException(
                        "index " + index.getKey() + " behind " + ALIAS
                                + " has another mapping than this version of Tidings; delete it and read the announcements anew");
            }
        }
    }

    /**
     * Writes a batch.
     *
     * @param batch announcements in any order, the same one as often as wished
     * @return one outcome per announcement, in the same order
     */
    public List<WriteOutcome> write(List<VectoredAnnouncement> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        List<BulkOperation> operations =
                batch.stream().map(VectorIndex::operation).toList();
        try {
            BulkResponse response = connection.call(elastic -> elastic.bulk(
                    bulk -> bulk.requireAlias(true).includeSourceOnError(false).operations(operations)));
            return response.items().stream().map(BulkVerdict::of).toList();
        } catch (SearchUnavailableException e) {
            return batch.stream()
                    .<WriteOutcome>map(one -> new WriteOutcome.Unavailable(e.getMessage()))
                    .toList();
        }
    }

    /**
     * Removes an announcement's vector for good (legal erasure).
     *
     * @throws SearchUnavailableException when it could not be done now
     */
    public void erase(AnnouncementId id) throws SearchUnavailableException {
        BulkResponse response = connection.call(elastic -> elastic.bulk(bulk -> bulk.requireAlias(true)
                .operations(
                        operation -> operation.delete(one -> one.index(ALIAS).id(id.value())))));
        for (BulkResponseItem item : response.items()) {
            if (item.error() != null) {
                throw new SearchUnavailableException(
                        "deleting " + item.id() + " failed: " + item.error().reason());
            }
        }
    }

    /**
     * Makes everything written so far found by searches.
     *
     * @throws SearchUnavailableException when it could not be done now
     */
    public void refresh() throws SearchUnavailableException {
        connection.call(elastic -> elastic.indices().refresh(request -> request.index(ALIAS)));
    }

    private void create() throws SearchUnavailableException {
        String body = VectorMapping.create(settings, ALIAS);
        try {
            connection.call(elastic -> elastic.indices()
                    .create(request -> request.index(VectorMapping.INDEX).withJson(new StringReader(body))));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    private static BulkOperation operation(VectoredAnnouncement one) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(AnnouncementDocument.fields(one.event()));
        List<Integer> vector = new ArrayList<>(one.vector().length);
        for (byte part : one.vector()) {
            vector.add((int) part);
        }
        fields.put(VectorMapping.VECTOR, vector);
        BinaryData document = BinaryData.of(EventCodec.encode(fields), JSON);
        return BulkOperation.of(operation -> operation.index(index -> index.index(ALIAS)
                .id(one.event().announcement().id().value())
                .version(one.event().sequence())
                .versionType(VersionType.ExternalGte)
                .document(document)));
    }
}
