package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.testing.RandomAnnouncements;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexSetupIT {

    private static final IndexNames FIRST = IndexNames.generation(1);

    private RealIndices indices;

    @BeforeEach
    void open() throws Exception {
        indices = new RealIndices();
    }

    @AfterEach
    void close() {
        indices.close();
    }

    @Test
    void manyInstancesStartingAtOnceMakeOnePairOfIndices() throws Exception {
        // Given
        indices.deleteAll();
        Callable<Void> start = () -> {
            new IndexSetup(indices.connection, IndexSettings.DEFAULT).ensure();
            return null;
        };
        // When
        List<Future<Void>> started;
        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            started = new ArrayList<>(instances.invokeAll(List.of(start, start, start, start)));
        }
        // Then
        for (Future<Void> one : started) {
            one.get();
        }
        JsonNode aliases = indices.connection.get("/announcement*/_alias");
        assertThat(aliases.fieldNames()).toIterable().containsExactlyInAnyOrder(FIRST.latest(), FIRST.revisions());
        assertThat(aliases.at("/" + FIRST.latest() + "/aliases").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("announcements", "announcements-write");
        indices.connection.check();
    }

    @Test
    void anIndexWithAnotherMappingIsRefusedByName() throws Exception {
        // Given
        String extra = "{\"properties\":{\"colour\":{\"type\":\"keyword\"}}}";
        indices.connection.call(elastic -> elastic.indices()
                .putMapping(request -> request.index(FIRST.latest()).withJson(new StringReader(extra))));
        // When, then
        assertThatThrownBy(() -> new IndexSetup(indices.connection, IndexSettings.DEFAULT).ensure())
                .isInstanceOf(UnfitIndexException.class)
                .hasMessageContaining(FIRST.latest())
                .hasMessageContaining("properties.colour is unknown here");
    }

    @Test
    void afterARebuildTheAliasesLeadElsewhereAndNothingIsMadeAnew() throws Exception {
        // Given
        indices.deleteAll();
        IndexNames seventh = IndexNames.generation(7);
        create(seventh.latest(), "announcements");
        create(seventh.revisions(), "announcement-revisions");
        // When
        new IndexSetup(indices.connection, IndexSettings.DEFAULT).ensure();
        // Then
        assertThat(indices.connection.get("/announcement*/_alias").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(seventh.latest(), seventh.revisions());
    }

    private void create(String index, String alias) throws Exception {
        String body = IndexDefinition.create(IndexSettings.DEFAULT, List.of(alias, alias + "-write"));
        indices.connection.call(elastic ->
                elastic.indices().create(request -> request.index(index).withJson(new StringReader(body))));
    }

    @Test
    void aServerThatIsNotThereIsUnavailableNotBroken() {
        try (SearchConnection nowhere =
                SearchConnection.to(SearchServers.parse("localhost:1", Duration.ofSeconds(2)))) {
            assertThatThrownBy(() -> new IndexSetup(nowhere, IndexSettings.DEFAULT).ensure())
                    .isInstanceOf(SearchUnavailableException.class);
            assertThatThrownBy(nowhere::check).isInstanceOf(SearchUnavailableException.class);
            List<WriteOutcome> outcomes = new AnnouncementWriter(nowhere, IndexNames.WRITE)
                    .write(List.of(EnrichedRecord.of(new RandomAnnouncements(5).next())));
            assertThat(outcomes).singleElement().isInstanceOf(WriteOutcome.Unavailable.class);
        }
    }
}
