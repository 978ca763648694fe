package io.tidings.query.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tidings.query.language.Documents;
import io.tidings.query.language.Outcome;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.SearchAnswer;
import io.tidings.search.SearchHit;
import io.tidings.search.SearchRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void aHitThatTheEvaluatorDoesNotMeanIsCounted() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        SearchAnswer answer =
                new SearchAnswer(List.of(hit(true), hit(false), hit(true)), 3, true, Map.of(), Map.of(), null);

        assertThat(new Agreement(registry).checked(SearchRequest.first(SearchQuery.EVERYTHING, 10), answer))
                .isSameAs(answer);

        assertThat(registry.get("tidings.search.disagreements").counter().count())
                .isEqualTo(1);
    }

    private static SearchHit hit(boolean agreed) {
        return new SearchHit(
                Documents.of("A", "b").made(), new Outcome.Match(Set.of(), List.of(), Set.of()), 0, agreed);
    }
}
