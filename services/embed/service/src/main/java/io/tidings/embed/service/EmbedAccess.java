package io.tidings.embed.service;

import ai.onnxruntime.OrtException;
import io.tidings.embed.model.SentenceModel;
import io.tidings.search.IndexSettings;
import io.tidings.search.SearchConnection;
import io.tidings.search.SearchServers;
import io.tidings.search.VectorIndex;
import io.tidings.stage.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes what the service works with. The stage is drained before any of it is closed. */
@ApplicationScoped
class EmbedAccess {

    @Produces
    @Singleton
    SentenceModel model() {
        return SentenceModel.load();
    }

    void close(@Disposes SentenceModel model) throws OrtException {
        model.close();
    }

    @Produces
    @Singleton
    SearchConnection connection(EmbedConfig config) {
        return SearchConnection.to(SearchServers.parse(config.elasticsearchHosts(), config.answerTimeout()));
    }

    void close(@Disposes SearchConnection connection) {
        connection.close();
    }

    @Produces
    @Singleton
    StoredVectors stored(EmbedConfig config) {
        return new StoredVectors(config.bootstrapServers(), config.recent());
    }

    void close(@Disposes StoredVectors stored) {
        stored.close();
    }

    @Produces
    @Singleton
    Stage stage(EmbedConfig config, SearchConnection connection, TextVectors vectors, EmbedCounts counts) {
        var settings = new IndexSettings(config.shards(), config.replicas(), config.refreshInterval());
        return new EmbedStage(config.group(), new VectorIndex(connection, settings), vectors, counts);
    }

    @Produces
    @Singleton
    TextVectors vectors(SentenceModel model, StoredVectors stored, EmbedCounts counts) {
        return new TextVectors(model, stored, counts);
    }
}
