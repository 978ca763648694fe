package io.tidings.embed.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tidings.contracts.AnnouncementEmbedded;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.Revision;
import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.Topics;
import io.tidings.embed.model.SentenceModel;
import io.tidings.query.language.Query;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.AnnouncementWriter;
import io.tidings.search.EnrichedRecord;
import io.tidings.search.IndexNames;
import io.tidings.search.IndexSettings;
import io.tidings.search.IndexSetup;
import io.tidings.search.Meaning;
import io.tidings.search.MeaningSearch;
import io.tidings.search.SearchConnection;
import io.tidings.search.VectorIndex;
import io.tidings.testing.ElasticsearchResource;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.OtherTexts;
import io.tidings.testing.RandomAnnouncements;
import io.tidings.testing.RealKafka;
import io.tidings.vocabulary.Groupings;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = ElasticsearchResource.class, restrictToAnnotatedClass = true)
class EmbedServiceIT {

    @Inject
    SearchConnection connection;

    @Inject
    SentenceModel model;

    private final RandomAnnouncements announcements = new RandomAnnouncements(System.nanoTime());
    private AnnouncementWriter writer;

    @BeforeEach
    void indices() throws Exception {
        new IndexSetup(connection, IndexSettings.DEFAULT).ensure();
        writer = new AnnouncementWriter(connection, IndexNames.WRITE);
    }

    @Test
    void anAnnouncementIsFoundByItsMeaningAndItsVectorIsOnTheTopic() throws Exception {
        // Given
        AnnouncementEnriched event =
                OtherTexts.with(announcements.next(), "Growers whose fields drowned can ask for grants.");

        // When
        publish(event);

        // Then
        Eventually.passes(
                () -> assertThat(nearest("help for farmers after floods")).contains(id(event)));
        AnnouncementEmbedded embedded = Eventually.present(
                "its vector is on the topic",
                () -> stored().values().stream()
                        .filter(one -> one.id().equals(id(event)))
                        .findFirst());
        assertThat(embedded.model()).isEqualTo(SentenceModel.NAME);
        assertThat(Base64.getDecoder().decode(embedded.vector())).hasSize(384);
    }

    @Test
    void theSameTextIsComputedOnce() throws Exception {
        // Given
        AnnouncementEnriched first = OtherTexts.with(announcements.next(), "Said once, at " + System.nanoTime() + ".");
        publish(first);
        Eventually.until("it is stored", () -> keysOf(id(first)).size() == 1);
        double computed = counter("tidings_embed_compute_seconds_count");
        double reused = counter("tidings_embed_vectors_reused_total");

        // When: another reading of the same text
        AnnouncementEnriched again = OtherTexts.with(
                announcements.next(id(first), new Revision(2)),
                first.announcement().content());
        publish(again);

        // Then
        Eventually.until("it was reused", () -> counter("tidings_embed_vectors_reused_total") > reused);
        assertThat(counter("tidings_embed_compute_seconds_count")).isEqualTo(computed);
    }

    @Test
    void anErasureReachesTheIndexAndEveryVectorOnTheTopic() throws Exception {
        // Given: two revisions with different texts
        AnnouncementEnriched first = OtherTexts.with(announcements.next(), "What a court will forbid.");
        AnnouncementEnriched second =
                OtherTexts.with(announcements.next(id(first), new Revision(2)), "What it forbids too.");
        publish(first);
        publish(second);
        Eventually.until("both are stored", () -> keysOf(id(first)).size() == 2);

        // When
        send(id(first).value(), null);

        // Then
        Eventually.until("nothing is stored", () -> keysOf(id(first)).isEmpty());
        Eventually.passes(() -> assertThat(nearest("what a court will forbid")).doesNotContain(id(first)));
    }

    @Test
    void whatCannotBeReadIsSetAsideAndTheNextOneFlows() throws Exception {
        AnnouncementEnriched event = announcements.next();

        send(id(event).value(), "{\"announcement\": 7".getBytes(StandardCharsets.UTF_8));
        publish(event);

        Eventually.until("the next one is stored", () -> keysOf(id(event)).size() == 1);
        assertThat(latest(Topics.deadLetter(Topics.ENRICHED, "embed")))
                .anySatisfy((key, value) -> assertThat(key).startsWith(id(event).value()));
    }

    @Test
    void whatSomebodyAsksBecomesAVector() throws Exception {
        byte[] vector = given().contentType("text/plain; charset=utf-8")
                .body("help for farmers – after floods")
                .post("/vectors")
                .then()
                .statusCode(200)
                .header("Tidings-Model", SentenceModel.NAME)
                .extract()
                .asByteArray();

        assertThat(vector).isEqualTo(model.vector("help for farmers – after floods"));
    }

    @Test
    void healthAndMetricsTellWhatItDoes() {
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        get("/q/health/ready").then().statusCode(200).body(containsString("\"lag\""));
        get("/q/metrics").then().statusCode(200).body(containsString("tidings_embed_ask_seconds"));
    }

    private List<AnnouncementId> nearest(String text) {
        try {
            new VectorIndex(connection, IndexSettings.DEFAULT).refresh();
            var search = new MeaningSearch(connection, IndexNames.READ, new QueryEvaluator(Groupings.standard()));
            SearchQuery query = new SearchQuery(new Query.Words("nowhere"), true, true);
            return search.ranking(query, Meaning.of(query), model.vector(text));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static double counter(String name) {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static List<String> keysOf(AnnouncementId id) {
        return stored().keySet().stream()
                .filter(key -> key.startsWith(id.value()))
                .toList();
    }

    private static Map<String, AnnouncementEmbedded> stored() {
        Map<String, AnnouncementEmbedded> stored = new LinkedHashMap<>();
        latest(Topics.EMBEDDED).forEach((key, value) -> {
            try {
                stored.put(key, EventCodec.decode(value, AnnouncementEmbedded.class));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return stored;
    }

    /** The newest value of each key that is not erased. */
    private static Map<String, byte[]> latest(TopicSpec topic) {
        Map<String, byte[]> latest = new LinkedHashMap<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", RealKafka.shared(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(number -> new TopicPartition(topic.name(), number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.value() == null) {
                        latest.remove(record.key());
                    } else {
                        latest.put(record.key(), record.value());
                    }
                });
            }
        }
        return latest;
    }

    private void publish(AnnouncementEnriched event) throws Exception {
        writer.write(List.of(EnrichedRecord.of(event)));
        writer.refresh();
        send(id(event).value(), EventCodec.encode(event));
    }

    private static void send(String key, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", RealKafka.shared(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.ENRICHED.name(), key, value))
                    .get();
        }
    }

    private static AnnouncementId id(AnnouncementEnriched event) {
        return event.announcement().id();
    }
}
