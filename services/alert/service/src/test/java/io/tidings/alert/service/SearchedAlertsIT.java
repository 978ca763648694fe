package io.tidings.alert.service;

import static io.tidings.alert.service.Calls.awaitCounts;
import static io.tidings.alert.service.Calls.create;
import static io.tidings.alert.service.Calls.metric;
import static io.tidings.alert.service.Calls.subscribed;
import static io.tidings.alert.service.Calls.tester;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.tidings.alert.service.matching.LoadedSubscriptions;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Topics;
import io.tidings.testing.ElasticsearchResource;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.RealElasticsearch;
import io.tidings.testing.RealKafka;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What alerts ask of Elasticsearch, the real one: previews, what was missed while a subscription was new, noise, the audit. */
@QuarkusTest
@TestProfile(AlertProfile.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ElasticsearchResource.class)
class SearchedAlertsIT {

    private static final String MISMATCHES = "tidings_alert_audit_mismatches_total";
    private static final String COMPARED = "tidings_alert_audit_compared_total";

    @Inject
    RecordedChannel channel;

    @Inject
    LoadedSubscriptions loaded;

    private final String word = "v" + Long.toHexString(System.nanoTime());
    private final String hook = "https://hooks.example.org/" + word;
    private final String toHook = "\"channels\": [{\"kind\": \"webhook\", \"url\": \"" + hook + "\"}]";
    private Announced announced;
    private SearchedIndex index;

    @BeforeEach
    void open() throws Exception {
        announced = new Announced(RealKafka.shared());
        index = new SearchedIndex(RealElasticsearch.shared());
        index.ensure();
        channel.answers(receiver -> RecordedChannel.TAKEN);
    }

    @AfterEach
    void close() {
        announced.close();
        index.close();
    }

    @Test
    void theBackTestSaysWhatTheLedgerHolds() throws Exception {
        // Given
        String id = subscribed(loaded, word, "");
        List<AnnouncementEnriched> all = new ArrayList<>();
        AnnouncementEnriched first = told(all, announced.saying(word));
        told(all, Announced.copy(announced.saying(word), first.announcement().id()));
        AnnouncementEnriched second = told(all, announced.reworded(first, word + " indeed"));
        AnnouncementEnriched third = told(all, announced.next(second, word, Kind.CORRECTED));
        told(all, announced.next(third, word, Kind.WITHDRAWN));
        told(all, Announced.with(announced.saying(word), null, true));
        told(all, announced.saying("something else"));
        told(all, announced.saying(word));
        index.add(all);
        awaitCounts(id, 7, 4, 3);
        // When
        JsonPath preview = preview(word);
        // Then
        assertThat(played(preview)).isEqualTo(ledger(id));
        assertThat(preview.<String, Integer>getMap("suppressed"))
                .isEqualTo(Map.of("duplicate-copy", 1, "immaterial-correction", 1, "historical-import", 1));
        assertThat(preview.<Integer>getList("periods.matched")).containsExactly(7, 7, 7);
        assertThat(preview.getInt("periods[0].copies")).isEqualTo(1);
        assertThat(preview.<Integer>getList("weeks.matched").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(7);
        assertThat(preview.getInt("mostADay")).isEqualTo(4);
        assertThat(preview.getBoolean("digestOnly")).isFalse();
    }

    @Test
    void aDigestOfTheBackTestHoldsWhatTheDigestWouldHaveHeld() throws Exception {
        // Given
        List<AnnouncementEnriched> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(announced.saying(word));
        }
        index.add(all);
        // When
        JsonPath preview = JsonPath.from(
                tester().body("{\"search\": {\"q\": \"" + word + "\"}, \"frequency\": \"weekly\", \"day\": \"monday\","
                                + " \"at\": \"09:00\", \"zone\": \"Pacific/Auckland\"}")
                        .post("/api/subscriptions/preview")
                        .asString());
        // Then
        assertThat(preview.<Integer>getList("digests.count")).containsExactly(12);
        assertThat(preview.<String>getList("digests[0].items.kind")).containsOnly("news");
        assertThat(Instant.parse(preview.getString("digests[0].at")).atZone(java.time.ZoneId.of("Pacific/Auckland")))
                .satisfies(at -> assertThat(at.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.MONDAY))
                .satisfies(at -> assertThat(at.getHour()).isEqualTo(9));
        assertThat(preview.<Map<String, Object>>getList("filters"))
                .isNotEmpty()
                .allSatisfy(filter -> assertThat((int) filter.get("keeps") + (int) filter.get("removes"))
                        .isEqualTo(12));
    }

    @Test
    void whatFindsTooMuchOnADayIsOfferedAsADigestOnly() throws Exception {
        // Given
        index.add(IntStream.range(0, 21).mapToObj(_ -> announced.saying(word)).toList());
        // When, then
        assertThat(preview(word).getBoolean("digestOnly")).isTrue();
        create("{\"search\": {\"q\": \"" + word + "\"}}")
                .statusCode(400)
                .body("errors[0].field", equalTo("frequency"))
                .body("errors[0].message", containsString("21 announcements"));
        create("{\"search\": {\"q\": \"" + word + "\"}, \"frequency\": \"daily\"}")
                .statusCode(201);
    }

    @Test
    void whatWasPublishedBeforeEverybodyKnewOfASubscriptionIsSearchedFor() throws Exception {
        // Given
        AnnouncementEnriched other = announced.saying("other");
        for (int i = 0; i < 3; i++) {
            announced.publish(other);
        }
        announced.flush();
        String id = create("{\"search\": {\"q\": \"" + word + "\"}, " + toHook + "}")
                .statusCode(201)
                .extract()
                .path("id");
        // When
        AnnouncementEnriched missed = announced.saying(word);
        index.add(List.of(missed, announced.saying("other")));
        theIndexHasReadAll();
        // Then
        awaitCounts(id, 1, 1, 0);
        assertThat(channel.to(hook)).hasSize(1);
        announced.publish(missed);
        AnnouncementEnriched next = announced.publish(announced.saying(word));
        announced.flush();
        Eventually.until("the next is told", () -> channel.to(hook).size() == 2);
        awaitCounts(id, 2, 2, 0);
        assertThat(ledger(id).keySet())
                .containsExactlyInAnyOrder(
                        key(missed.announcement().id().value(), 1),
                        key(next.announcement().id().value(), 1));
    }

    @Test
    void theAuditCountsWhereSearchAndAlertsDiffer() throws Exception {
        // Given
        AnnouncementEnriched event = announced.saying(word);
        while (event.classification().themeIds().isEmpty()) {
            event = announced.saying(word);
        }
        String theme = event.classification().themeIds().getFirst();
        subscribed(loaded, word + " theme:" + theme, "");
        index.add(List.of(event));
        double compared = metric(COMPARED);
        Eventually.until("much was compared", () -> metric(COMPARED) > compared + 50);
        assertThat(metric(MISMATCHES)).isZero();
        // When
        index.spoil(event);
        // Then
        Eventually.until("it is noticed", () -> metric(MISMATCHES) > 0);
        index.empty();
    }

    private AnnouncementEnriched told(List<AnnouncementEnriched> all, AnnouncementEnriched event) {
        double before = metric("tidings_alert_announcements_total");
        all.add(announced.publish(event));
        announced.flush();
        Eventually.until("it is matched", () -> metric("tidings_alert_announcements_total") > before);
        return event;
    }

    private static JsonPath preview(String word) {
        return tester().body("{\"search\": {\"q\": \"" + word + "\"}}")
                .post("/api/subscriptions/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Revisions by what became of them. */
    private static Map<String, String> ledger(String id) {
        Map<String, String> rows = new TreeMap<>();
        tester()
                .get("/api/alerts?subscription=" + id + "&size=200")
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .filter(item -> (boolean) item.get("matches"))
                .forEach(item -> rows.put(
                        key(item.get("announcement"), item.get("revision")),
                        String.valueOf(item.getOrDefault("reason", "told"))));
        return rows;
    }

    private static Map<String, String> played(JsonPath preview) {
        Map<String, String> rows = new TreeMap<>();
        List<Map<String, Object>> items = new ArrayList<>(preview.getList("withheld"));
        preview.<List<Map<String, Object>>>getList("digests.items").forEach(items::addAll);
        items.forEach(item -> rows.put(
                key(item.get("announcement"), item.get("revision")),
                String.valueOf(item.getOrDefault("reason", "told"))));
        return rows;
    }

    private static String key(Object announcement, Object revision) {
        return announcement + ":" + revision;
    }

    /** The group of the index service, which does not run here, stands at the end of the topic. */
    private static void theIndexHasReadAll() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.shared()))) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            for (int partition = 0; partition < Topics.ENRICHED.partitions(); partition++) {
                latest.put(new TopicPartition(Topics.ENRICHED.name(), partition), OffsetSpec.latest());
            }
            Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
            admin.alterConsumerGroupOffsets("index", ends).all().get();
        }
    }
}
