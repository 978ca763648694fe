package io.tidings.query.service;

import io.tidings.query.language.QueryEvaluator;
import io.tidings.search.AnnouncementExports;
import io.tidings.search.AnnouncementSearch;
import io.tidings.search.CopyList;
import io.tidings.search.Histograms;
import io.tidings.search.IndexNames;
import io.tidings.search.KnownNames;
import io.tidings.search.MeaningSearch;
import io.tidings.search.RegionMoney;
import io.tidings.search.SearchConnection;
import io.tidings.search.SearchServers;
import io.tidings.vocabulary.Groupings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what the service searches with. */
@ApplicationScoped
class SearchAccess {

    private final QueryEvaluator evaluator = new QueryEvaluator(Groupings.standard());

    @Produces
    @Singleton
    SearchConnection connection(QueryConfig config) {
        return SearchConnection.to(SearchServers.parse(config.elasticsearchHosts(), config.responseTimeout()));
    }

    void close(@Disposes SearchConnection connection) {
        connection.close();
    }

    @Produces
    @Singleton
    AnnouncementSearch search(SearchConnection connection) {
        return new AnnouncementSearch(connection, IndexNames.READ, evaluator);
    }

    @Produces
    @Singleton
    MeaningSearch meaning(SearchConnection connection) {
        return new MeaningSearch(connection, IndexNames.READ, evaluator);
    }

    @Produces
    @Singleton
    AnnouncementExports exports(SearchConnection connection) {
        return new AnnouncementExports(connection, IndexNames.READ, evaluator);
    }

    @Produces
    @Singleton
    Histograms histograms(SearchConnection connection) {
        return new Histograms(connection, IndexNames.READ, evaluator);
    }

    @Produces
    @Singleton
    RegionMoney regionMoney(SearchConnection connection) {
        return new RegionMoney(connection, IndexNames.READ, evaluator);
    }

    @Produces
    @Singleton
    CopyList copies(SearchConnection connection) {
        return new CopyList(connection, IndexNames.READ);
    }

    @Produces
    @Singleton
    KnownNames names(SearchConnection connection) {
        return new KnownNames(connection, IndexNames.READ, evaluator);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
