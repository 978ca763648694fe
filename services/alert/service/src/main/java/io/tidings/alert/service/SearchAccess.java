package io.tidings.alert.service;

import io.tidings.query.language.QueryEvaluator;
import io.tidings.search.IndexNames;
import io.tidings.search.RevisionSearch;
import io.tidings.search.SearchConnection;
import io.tidings.search.SearchServers;
import io.tidings.vocabulary.Groupings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes what is searched with: previews, covers and the audit need Elasticsearch, alerts themselves do not. */
@ApplicationScoped
class SearchAccess {

    @Produces
    @Singleton
    QueryEvaluator evaluator() {
        return new QueryEvaluator(Groupings.standard());
    }

    @Produces
    @Singleton
    SearchConnection connection(AlertConfig config) {
        return SearchConnection.to(SearchServers.parse(config.elasticsearchHosts(), config.searchWithin()));
    }

    void close(@Disposes SearchConnection connection) {
        connection.close();
    }

    @Produces
    @Singleton
    RevisionSearch revisions(SearchConnection connection, QueryEvaluator evaluator) {
        return new RevisionSearch(connection, IndexNames.READ, evaluator);
    }
}
