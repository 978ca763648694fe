package io.tidings.index.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.AnnouncementsProgressed.Step;
import io.tidings.contracts.DeadLetterHeaders;
import io.tidings.contracts.Revision;
import io.tidings.query.language.Query;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.AnnouncementSearch;
import io.tidings.search.AnnouncementWriter;
import io.tidings.search.EnrichedRecord;
import io.tidings.search.IndexNames;
import io.tidings.search.SearchConnection;
import io.tidings.search.SearchRequest;
import io.tidings.search.SearchServers;
import io.tidings.search.SearchUnavailableException;
import io.tidings.search.SortOrder;
import io.tidings.testing.ElasticsearchResource;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.OtherTexts;
import io.tidings.testing.RandomAnnouncements;
import io.tidings.testing.RealElasticsearch;
import io.tidings.testing.RealKafka;
import io.tidings.vocabulary.Groupings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = ElasticsearchResource.class, restrictToAnnotatedClass = true)
class IndexServiceIT {

    private final RandomAnnouncements announcements = new RandomAnnouncements(System.nanoTime());
    private SearchConnection connection;
    private AnnouncementSearch search;
    private EnrichedTopic topic;

    @BeforeEach
    void open() {
        connection = SearchConnection.to(SearchServers.parse(RealElasticsearch.shared(), Duration.ofSeconds(10)));
        search = new AnnouncementSearch(connection, IndexNames.READ, new QueryEvaluator(Groupings.standard()));
        Eventually.until(
                "the service is ready", () -> get("/q/health/ready").asString().contains("\"running\""));
        topic = new EnrichedTopic(RealKafka.shared());
    }

    @AfterEach
    void close() {
        topic.close();
        connection.close();
    }

    @Test
    void whatIsReportedSearchableIsFoundAtOnce() throws Exception {
        // Given
        String word = "w" + Long.toHexString(System.nanoTime());
        AnnouncementEnriched event = OtherTexts.with(announcements.next(), "A " + word + " of news.");
        Step searchable = new Step(event.announcement().id(), event.sequence(), Outcome.SEARCHABLE, null);
        // When
        topic.publish(event);
        Eventually.until("it is reported", () -> topic.steps().contains(searchable));
        // Then
        SearchQuery query = new SearchQuery(new Query.Words(word), true, true);
        assertThat(search.search(SearchRequest.first(query, 10)).hits())
                .extracting(hit -> hit.event())
                .containsExactly(event);
    }

    @Test
    void repeatedAndDisorderedEventsLeaveTheNewestAndEveryRevision() throws Exception {
        // Given
        List<AnnouncementEnriched> newest = new ArrayList<>();
        List<AnnouncementEnriched> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            AnnouncementEnriched first = announcements.next();
            AnnouncementId id = first.announcement().id();
            all.add(first);
            all.add(announcements.next(id, new Revision(2)));
            newest.add(announcements.next(id, new Revision(3)));
            all.add(newest.getLast());
        }
        List<AnnouncementEnriched> disordered = new ArrayList<>(all);
        disordered.addAll(all);
        Collections.shuffle(disordered, new Random(11));
        // When
        disordered.forEach(topic::publish);
        Set<String> expected = all.stream().map(IndexServiceIT::key).collect(Collectors.toSet());
        Eventually.until("all are reported", () -> reported().containsAll(expected));
        // Then
        for (AnnouncementEnriched event : newest) {
            AnnouncementId id = event.announcement().id();
            assertThat(search.find(id)).contains(event);
            assertThat(search.revisions(id, null, 10))
                    .extracting(revision -> revision.announcement().revision().number())
                    .containsExactly(3, 2, 1);
        }
    }

    @Test
    void anUndecodableRecordGoesAsideWithItsReasonAndTheNextOneFlows() throws Exception {
        // Given
        String key = "%032x".formatted(new Random().nextLong() & Long.MAX_VALUE);
        AnnouncementEnriched next = announcements.next();
        // When
        topic.publish(key, "{\"announcement\":{\"id\":12}}".getBytes(StandardCharsets.UTF_8));
        topic.publish(next);
        Eventually.until("the next one is reported", () -> reported().contains(key(next)));
        // Then
        ConsumerRecord<byte[], byte[]> aside = Eventually.present(
                "it is set aside", () -> topic.setAside().stream().findFirst());
        assertThat(new String(aside.key(), StandardCharsets.UTF_8))
                .isEqualTo(key + ":" + header(aside, DeadLetterHeaders.PARTITION) + "-"
                        + header(aside, DeadLetterHeaders.OFFSET));
        assertThat(header(aside, DeadLetterHeaders.KEY)).isEqualTo(key);
        assertThat(new String(aside.value(), StandardCharsets.UTF_8)).isEqualTo("{\"announcement\":{\"id\":12}}");
        assertThat(header(aside, DeadLetterHeaders.REASON)).contains(".announcement");
        assertThat(header(aside, DeadLetterHeaders.TOPIC)).isEqualTo("announcements.enriched.v1");
        Eventually.passes(() -> assertThat(topic.steps()).anySatisfy(step -> {
            assertThat(step.id().value()).isEqualTo(key);
            assertThat(step.outcome()).isEqualTo(Outcome.SET_ASIDE);
            assertThat(step.reason()).contains(".announcement");
        }));
        assertThat(search.find(next.announcement().id())).contains(next);
    }

    @Test
    void aTombstoneErasesTheAnnouncementAndItsRevisions() throws Exception {
        // Given
        AnnouncementEnriched first = announcements.next();
        AnnouncementId id = first.announcement().id();
        AnnouncementEnriched second = announcements.next(id, new Revision(2));
        AnnouncementEnriched after = announcements.next();
        topic.publish(first);
        topic.publish(second);
        // When
        topic.publish(id.value(), (byte[]) null);
        topic.publish(after);
        // Then
        Eventually.until("what came before is reported", () -> reported().contains(key(second)));
        Eventually.passes(() -> assertThat(found(id)).isFalse());
        assertThat(search.revisions(id, null, 10)).isEmpty();
    }

    @Test
    void healthAndMetricsTellWhatItDoes() {
        // Given
        AnnouncementEnriched event = announcements.next();
        // When
        topic.publish(event);
        Eventually.until("it is reported", () -> reported().contains(key(event)));
        // Then
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        get("/q/health/ready").then().statusCode(200).body(containsString("\"lag\""));
        get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("tidings_index_announcements_indexed_total"))
                .body(containsString("tidings_index_bulk_seconds_count"))
                .body(containsString("tidings_index_lag"));
    }

    @Test
    void rebuildingUnderLoadLosesNothingAndDisturbsNobody() throws Exception {
        // Given: an old revision that the feed has no more, what was erased, and a stream that does not end
        AnnouncementEnriched compacted = announcements.next();
        new AnnouncementWriter(connection, IndexNames.WRITE).write(List.of(EnrichedRecord.of(compacted)));
        AnnouncementEnriched erased = announcements.next();
        topic.publish(erased);
        List<AnnouncementEnriched> published = Collections.synchronizedList(new ArrayList<>());
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean busy = new AtomicBoolean(true);
        AtomicInteger searches = new AtomicInteger();
        Thread writing = Thread.ofPlatform().start(() -> publishWhile(busy, published));
        Thread searching = Thread.ofPlatform().start(() -> searchWhile(busy, searches, failures));
        Eventually.until("news come in", () -> published.size() > 100);
        List<String> before = JsonPath.from(get("/api/rebuild").asString()).getList("searched");
        // When
        List<String> next = JsonPath.from(given().post("/api/rebuild")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .getList("next");
        topic.publish(erased.announcement().id().value(), (byte[]) null);
        Eventually.until(
                "searches go to the new indices",
                Duration.ofMinutes(3),
                () -> searched().equals(next));
        int found = searches.get();
        Eventually.until("searches go on", () -> searches.get() > found + 20);
        busy.set(false);
        writing.join();
        searching.join();
        // Then
        assertThat(failures).isEmpty();
        assertThat(next).hasSize(2).doesNotContainAnyElementsOf(before);
        Eventually.until("what came in is found", () -> published.stream().allMatch(this::isFound));
        assertThat(search.find(compacted.announcement().id(), Revision.FIRST)).contains(compacted);
        Eventually.until(
                "the erased one is gone", () -> !found(erased.announcement().id()));
        Eventually.until(
                "the old indices are removed",
                () -> JsonPath.from(get("/api/rebuild").asString())
                        .getList("old")
                        .isEmpty());
    }

    @Test
    void rebuildingWritesToNoTopic() throws Exception {
        // Given
        AnnouncementEnriched event = announcements.next();
        topic.publish(event);
        Eventually.until("it is reported", () -> reported().contains(key(event)));
        Map<TopicPartition, Long> before = topic.endsOfAllTopics();
        List<String> next =
                JsonPath.from(given().post("/api/rebuild").asString()).getList("next");
        // When
        Eventually.until(
                "searches go to the new indices",
                Duration.ofMinutes(3),
                () -> searched().equals(next));
        // Then
        assertThat(topic.endsOfAllTopics()).isEqualTo(before);
        assertThat(search.find(event.announcement().id())).contains(event);
    }

    private static List<String> searched() {
        return JsonPath.from(get("/api/rebuild").asString()).getList("searched");
    }

    private void publishWhile(AtomicBoolean busy, List<AnnouncementEnriched> published) {
        while (busy.get()) {
            AnnouncementEnriched event = announcements.next();
            topic.publish(event);
            published.add(event);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        topic.flush();
    }

    /** Never fewer than before, never a failure. */
    private void searchWhile(AtomicBoolean busy, AtomicInteger searches, List<String> failures) {
        SearchQuery all = new SearchQuery(new Query.All(), true, true);
        SearchRequest request = new SearchRequest(all, new SortOrder.Newest(), 5, null, Set.of(), true);
        long most = 0;
        while (busy.get()) {
            try {
                long total = search.search(request).total();
                if (total + 1 < most) {
                    failures.add("first " + most + ", then " + total);
                }
                most = Math.max(most, total);
                searches.incrementAndGet();
                LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            } catch (Exception e) {
                failures.add(e.toString());
            }
        }
    }

    private boolean isFound(AnnouncementEnriched event) {
        try {
            return search.find(event.announcement().id()).filter(event::equals).isPresent();
        } catch (SearchUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private boolean found(AnnouncementId id) {
        try {
            return search.find(id).isPresent();
        } catch (SearchUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private Set<String> reported() {
        return topic.steps().stream()
                .filter(step -> step.outcome() == Outcome.SEARCHABLE)
                .map(step -> step.id() + ":" + step.sequence())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String key(AnnouncementEnriched event) {
        return event.announcement().id() + ":" + event.sequence();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
