package io.tidings.query.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tidings.search.SearchAnswer;
import io.tidings.search.SearchHit;
import io.tidings.search.SearchRequest;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Watches that what Elasticsearch finds is what the query means; each hit that is not is counted and logged. */
@Singleton
public class Agreement {

    private static final Logger LOG = Logger.getLogger(Agreement.class);

    private final Counter disagreements;

    Agreement(MeterRegistry registry) {
        this.disagreements = Counter.builder("tidings.search.disagreements")
                .description("hits of Elasticsearch that do not satisfy their query; must stay 0")
                .register(registry);
    }

    public SearchAnswer checked(SearchRequest request, SearchAnswer answer) {
        for (SearchHit hit : answer.hits()) {
            if (!hit.agreed()) {
                disagreements.increment();
                LOG.errorf(
                        "found but not meant: announcementId=%s query=%s",
                        hit.event().announcement().id(), request.query().canonical());
            }
        }
        return answer;
    }
}
