package io.tidings.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementId;
import io.tidings.search.BulkChunks.Pending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes announcements into both indices. Writing twice is writing once, and order does not matter: each document carries
 * its event's sequence as external version, the index keeps the greatest, and a document that is older than the one there
 * is left out without harm.
 */
public final class AnnouncementWriter {

    private static final String JSON = "application/json";

    private final SearchConnection connection;
    private final IndexNames indices;

    /** Writes through these aliases, usually {@link IndexNames#WRITE}. */
    public AnnouncementWriter(SearchConnection connection, IndexNames indices) {
        this.connection = connection;
        this.indices = indices;
    }

    /**
     * Writes a batch. What is acknowledged survives a crash of the server, and is found by searches after the next refresh.
     *
     * @param batch announcements in any order, the same one as often as wished
     * @return one outcome per announcement, in the same order
     */
    public List<WriteOutcome> write(List<EnrichedRecord> batch) {
        WriteOutcome[] outcomes = new WriteOutcome[batch.size()];
        List<Pending> pending = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            try {
                pending.add(new Pending(i, batch.get(i), AnnouncementDocument.of(batch.get(i))));
            } catch (RuntimeException e) {
                // Turning a record into a document is pure, so it fails the same way every time.
                outcomes[i] = new WriteOutcome.Refused("it cannot be turned into a document: " + e);
            }
        }
        for (List<Pending> chunk : BulkChunks.of(pending)) {
            List<WriteOutcome> written = send(chunk);
            for (int i = 0; i < chunk.size(); i++) {
                outcomes[chunk.get(i).position()] = written.get(i);
            }
        }
        return Arrays.asList(outcomes);
    }

    /**
     * Makes everything written so far found by searches.
     *
     * @throws SearchUnavailableException when it could not be done now
     */
    public void refresh() throws SearchUnavailableException {
        connection.call(elastic -> elastic.indices().refresh(request -> request.index(indices.both())));
    }

    /**
     * Removes an announcement, all its revisions and its text, for good (legal erasure). Running it twice is running it
     * once.
     *
     * @throws SearchUnavailableException when it could not be finished now
     */
    public void erase(AnnouncementId id) throws SearchUnavailableException {
        new Erasure(connection, indices).of(id);
    }

    private List<WriteOutcome> send(List<Pending> chunk) {
        try {
            BulkResponse response = connection.call(elastic -> elastic.bulk(request(chunk)));
            return outcomes(response.items());
        } catch (SearchUnavailableException e) {
            return same(chunk, new WriteOutcome.Unavailable(e.getMessage()));
        } catch (ElasticsearchException e) {
            return chunk.size() == 1 ? same(chunk, new WriteOutcome.Refused(e.getMessage())) : sendOneByOne(chunk);
        }
    }

    /** The request as a whole was refused; alone, the document that is at fault shows itself. */
    private List<WriteOutcome> sendOneByOne(List<Pending> chunk) {
        return chunk.stream()
                .flatMap(pending -> send(List.of(pending)).stream())
                .toList();
    }

    private BulkRequest request(List<Pending> chunk) {
        List<BulkOperation> operations = new ArrayList<>(2 * chunk.size());
        for (Pending pending : chunk) {
            Announcement announcement = pending.enriched().event().announcement();
            long version = pending.enriched().event().sequence();
            String id = announcement.id().value();
            BinaryData document = BinaryData.of(pending.document(), JSON);
            operations.add(index(indices.revisions(), id + ":" + announcement.revision(), version, document));
            operations.add(index(indices.latest(), id, version, document));
        }
        // Without its alias an index would be made up on the fly, with a mapping nobody wrote.
        return BulkRequest.of(
                bulk -> bulk.requireAlias(true).includeSourceOnError(false).operations(operations));
    }

    private static BulkOperation index(String index, String id, long version, BinaryData document) {
        return BulkOperation.of(operation -> operation.index(one -> one.index(index)
                .id(id)
                .version(version)
                .versionType(VersionType.ExternalGte)
                .document(document)));
    }

    private static List<WriteOutcome> outcomes(List<BulkResponseItem> items) {
        List<WriteOutcome> outcomes = new ArrayList<>(items.size() / 2);
        for (int i = 0; i < items.size(); i += 2) {
            outcomes.add(BulkVerdict.of(items.get(i), items.get(i + 1)));
        }
        return outcomes;
    }

    private static List<WriteOutcome> same(List<Pending> chunk, WriteOutcome outcome) {
        return chunk.stream().map(pending -> outcome).toList();
    }
}
