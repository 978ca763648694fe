package io.tidings.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementClassified;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Content;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.EventHeaders;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Origin;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.ReadingEpoch;
import io.tidings.contracts.RecordKey;
import io.tidings.contracts.Revision;
import io.tidings.contracts.SourceId;
import io.tidings.contracts.ThemeReading;
import io.tidings.contracts.Times;
import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.Topics;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.RealKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class EnrichStageIT {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String BODY = """
            Canada will provide $25 million over three years to rebuild schools in Moldova, the minister said today.

            The money comes on top of earlier help for the country.
            """;

    @Test
    void classifiedAnnouncementComesOutWithItsMoneyItsRegionsAndItsHeaders() throws Exception {
        // Given
        AnnouncementClassified event = classified(3);

        // When
        send(event.announcement().id().value(), EventCodec.encode(event));

        // Then
        ConsumerRecord<String, byte[]> record =
                next(Topics.ENRICHED, event.announcement().id().value());
        AnnouncementEnriched enriched = EventCodec.decode(record.value(), AnnouncementEnriched.class);
        assertThat(enriched.announcement()).isEqualTo(event.announcement());
        assertThat(enriched.enrichment().funding())
                .extracting(
                        line -> line.amount().value().toString(),
                        line -> line.amount().currency(),
                        line -> line.regions())
                .containsExactly(tuple("25000000", "CAD", List.of("MD")));
        long sequence = ReadingEpoch.sequence(new Revision(3), ReadingEpoch.CLASSIFY + ReadingEpoch.ENRICH);
        assertThat(header(record, EventHeaders.SEQUENCE)).isEqualTo(Long.toString(sequence));
        assertThat(header(record, EventHeaders.TYPE)).isEqualTo("io.tidings.AnnouncementEnriched");
        assertThat(header(record, EventHeaders.SOURCE)).isEqualTo("/tidings/enrich");
        assertThat(header(record, EventHeaders.SUBJECT)).isEqualTo(record.key());
    }

    @Test
    void undecodableRecordIsSetAsideWithItsBytesAndReasonAndTheNextOneFlows() throws Exception {
        // Given
        String poisonKey = id();
        byte[] poison = "{\"announcement\": 7".getBytes(StandardCharsets.UTF_8);
        AnnouncementClassified event = classified(1);

        // When
        send(poisonKey, poison);
        send(event.announcement().id().value(), EventCodec.encode(event));

        // Then
        ConsumerRecord<String, byte[]> aside = next(Topics.deadLetter(Topics.CLASSIFIED, "enrich"), poisonKey);
        assertThat(aside.value()).isEqualTo(poison);
        assertThat(aside.headers())
                .anySatisfy(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                        .contains("AnnouncementClassified"));
        assertThat(next(Topics.ENRICHED, event.announcement().id().value()).key())
                .isEqualTo(event.announcement().id().value());
    }

    @Test
    void stageIsHealthyAndReportsItsState() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
        RestAssured.get("/q/health/live").then().statusCode(200);
    }

    private static AnnouncementClassified classified(int revision) {
        Announcement announcement = new Announcement(
                new AnnouncementId(id()),
                new Revision(revision),
                Kind.CREATED,
                false,
                new Origin(new SourceId("test"), null, null, "Global Affairs", "CA"),
                new Content("Schools for Moldova", BODY, "en"),
                new Times(
                        new PublishedAt(LocalDate.of(2026, 3, 4), null, PublishedAt.Basis.STATED), null, NOW, NOW, NOW),
                null,
                false);
        return new AnnouncementClassified(
                announcement,
                new Classification(ReadingEpoch.CLASSIFY, List.of(new ThemeReading("education", 0.9, List.of()))));
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static void send(String key, byte[] value) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", RealKafka.shared(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.CLASSIFIED.name(), key, value))
                    .get();
        }
    }

    /** The committed record of this key, once it is there; exactly one may be. */
    private static ConsumerRecord<String, byte[]> next(TopicSpec topic, String key) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                RealKafka.shared(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed");
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic.name()));
            Eventually.until(key + " is on " + topic.name(), () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(RecordKey.announcement(record.key()))) {
                        found.add(record);
                    }
                });
                return !found.isEmpty();
            });
        }
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
