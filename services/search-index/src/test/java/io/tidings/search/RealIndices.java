package io.tidings.search;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.testing.RealElasticsearch;
import io.tidings.vocabulary.Groupings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Empty, real indices for a test, on the Elasticsearch that all tests share. */
final class RealIndices implements AutoCloseable {

    final SearchConnection connection;
    final QueryEvaluator evaluator = new QueryEvaluator(Groupings.standard());
    final AnnouncementWriter writer;
    final AnnouncementSearch search;

    RealIndices() throws Exception {
        connection = SearchConnection.to(SearchServers.parse(RealElasticsearch.shared(), Duration.ofSeconds(30)));
        deleteAll();
        new IndexSetup(connection, IndexSettings.DEFAULT).ensure();
        writer = new AnnouncementWriter(connection, IndexNames.WRITE);
        search = new AnnouncementSearch(connection, IndexNames.READ, evaluator);
    }

    void deleteAll() throws SearchUnavailableException {
        List<String> found = new ArrayList<>();
        connection.get("/announcement*/_alias").fieldNames().forEachRemaining(found::add);
        if (!found.isEmpty()) {
            connection.call(elastic -> elastic.indices().delete(request -> request.index(found)));
        }
    }

    List<WriteOutcome> write(AnnouncementEnriched... events) {
        return write(List.of(events));
    }

    List<WriteOutcome> write(List<AnnouncementEnriched> events) {
        return writer.write(events.stream().map(EnrichedRecord::of).toList());
    }

    void writeAndRefresh(List<AnnouncementEnriched> events) throws SearchUnavailableException {
        write(events).forEach(RealIndices::expectDone);
        writer.refresh();
    }

    private static void expectDone(WriteOutcome outcome) {
        if (outcome instanceof WriteOutcome.Refused || outcome instanceof WriteOutcome.Unavailable) {
            throw new AssertionError(outcome);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
