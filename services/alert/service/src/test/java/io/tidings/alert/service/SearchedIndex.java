package io.tidings.alert.service;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.search.AnnouncementWriter;
import io.tidings.search.EnrichedRecord;
import io.tidings.search.IndexNames;
import io.tidings.search.IndexSettings;
import io.tidings.search.IndexSetup;
import io.tidings.search.RevisionSearch;
import io.tidings.search.SearchConnection;
import io.tidings.search.SearchServers;
import io.tidings.search.WriteOutcome;
import io.tidings.vocabulary.Groupings;
import java.time.Duration;
import java.util.List;

/** The real Elasticsearch, filled as the index service fills it. */
public final class SearchedIndex implements AutoCloseable {

    private final String hosts;
    private final SearchConnection connection;
    private final AnnouncementWriter writer;
    private final RevisionSearch revisions;

    /** At these hosts. */
    public SearchedIndex(String hosts) {
        this.hosts = hosts;
        connection = SearchConnection.to(SearchServers.parse(hosts, Duration.ofSeconds(30)));
        writer = new AnnouncementWriter(connection, IndexNames.WRITE);
        revisions = new RevisionSearch(connection, IndexNames.READ, new QueryEvaluator(Groupings.standard()));
    }

    /** What alerts search with. */
    public RevisionSearch revisions() {
        return revisions;
    }

    /** Indices without announcements. */
    public void empty() throws Exception {
        given().baseUri("http://" + hosts)
                .get("/announcement*/_alias")
                .jsonPath()
                .<String, Object>getMap("")
                .keySet()
                .forEach(index -> given().baseUri("http://" + hosts)
                        .delete("/" + index)
                        .then()
                        .statusCode(200));
        ensure();
    }

    void ensure() throws Exception {
        new IndexSetup(connection, IndexSettings.DEFAULT).ensure();
    }

    /** Makes them searchable. */
    public void add(List<AnnouncementEnriched> events) throws Exception {
        for (WriteOutcome outcome :
                writer.write(events.stream().map(EnrichedRecord::of).toList())) {
            if (outcome instanceof WriteOutcome.Refused || outcome instanceof WriteOutcome.Unavailable) {
                throw new AssertionError(outcome);
            }
        }
        writer.refresh();
    }

    /** Takes the themes away that searches look at, and leaves the event as it is: what no index should do. */
    void spoil(AnnouncementEnriched event) throws Exception {
        String path = "/" + IndexNames.READ.revisions() + "/_doc/"
                + event.announcement().id() + ":" + event.announcement().revision();
        var found = new ObjectMapper()
                .readTree(given().baseUri("http://" + hosts).get(path).asString());
        ObjectNode document = (ObjectNode) found.get("_source");
        document.putArray("themes");
        given().baseUri("http://" + hosts)
                .contentType("application/json")
                .body(document.toString())
                .put(path + "?refresh=true&version_type=external_gte&version="
                        + found.get("_version").asLong())
                .then()
                .statusCode(200);
    }

    @Override
    public void close() {
        connection.close();
    }
}
