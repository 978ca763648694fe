package io.tidings.index.service;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.query.language.Query;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.AnnouncementSearch;
import io.tidings.search.IndexNames;
import io.tidings.search.SearchConnection;
import io.tidings.search.SearchRequest;
import io.tidings.search.SearchServers;
import io.tidings.search.SortOrder;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.RandomAnnouncements;
import io.tidings.testing.RealKafka;
import io.tidings.vocabulary.Groupings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = KillableElasticsearch.class, restrictToAnnotatedClass = true)
class ElasticsearchOutageIT {

    private static final int ANNOUNCEMENTS = 1500;

    KillableElasticsearch elasticsearch;

    @Test
    void elasticsearchKilledInTheMiddleLosesNothingAndTheServiceStaysAlive() throws Exception {
        // Given
        Eventually.until(
                "the service is ready", () -> get("/q/health/ready").asString().contains("\"running\""));
        RandomAnnouncements announcements = new RandomAnnouncements(77);
        List<AnnouncementEnriched> all = new ArrayList<>();
        for (int i = 0; i < ANNOUNCEMENTS; i++) {
            all.add(announcements.next());
        }
        Set<String> reported = new HashSet<>();
        try (EnrichedTopic topic = new EnrichedTopic(RealKafka.shared())) {
            // When
            all.subList(0, 700).forEach(topic::publish);
            Eventually.until(
                    "some are reported", () -> reported(topic, reported).size() > 100);
            elasticsearch.kill();
            all.subList(700, ANNOUNCEMENTS).forEach(topic::publish);
            topic.flush();
            Eventually.until(
                    "it says degraded", () -> get("/q/health/ready").asString().contains("\"degraded\""));
            // Then
            get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
            get("/q/health/ready").then().statusCode(200);
            // When
            elasticsearch.startAgain();
            Eventually.until(
                    "all are reported",
                    Duration.ofMinutes(2),
                    () -> reported(topic, reported).size() == ANNOUNCEMENTS);
            assertThat(topic.setAside()).isEmpty();
        }
        // Then
        Eventually.until(
                "it runs again", () -> get("/q/health/ready").asString().contains("\"running\""));
        try (SearchConnection connection =
                SearchConnection.to(SearchServers.parse(elasticsearch.address(), Duration.ofSeconds(10)))) {
            AnnouncementSearch search =
                    new AnnouncementSearch(connection, IndexNames.READ, new QueryEvaluator(Groupings.standard()));
            SearchQuery everything = new SearchQuery(new Query.All(), true, true);
            assertThat(search.search(new SearchRequest(everything, new SortOrder.Newest(), 0, null, Set.of(), true))
                            .total())
                    .isEqualTo(ANNOUNCEMENTS);
            for (AnnouncementEnriched event : all) {
                assertThat(search.find(event.announcement().id())).contains(event);
            }
        }
    }

    private static Set<String> reported(EnrichedTopic topic, Set<String> reported) {
        reported.addAll(topic.steps().stream()
                .filter(step -> step.outcome() == Outcome.SEARCHABLE)
                .map(step -> step.id().value())
                .collect(Collectors.toSet()));
        return reported;
    }
}
