package io.tidings.classify.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementClassified;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.AnnouncementIngested;
import io.tidings.contracts.Content;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.EventHeaders;
import io.tidings.contracts.Kind;
import io.tidings.contracts.Origin;
import io.tidings.contracts.ReadingEpoch;
import io.tidings.contracts.RecordKey;
import io.tidings.contracts.Revision;
import io.tidings.contracts.SourceId;
import io.tidings.contracts.Times;
import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.Topics;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.RealKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
class ClassifyStageIT {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void ingestedAnnouncementComesOutWithItsThemesItsSequenceAndItsHeaders() throws Exception {
        // Given
        AnnouncementIngested event = ingested(Kind.CREATED, 3);

        // When
        send(key(event), EventCodec.encode(event));

        // Then
        ConsumerRecord<String, byte[]> record = only(Topics.CLASSIFIED, key(event));
        AnnouncementClassified classified = EventCodec.decode(record.value(), AnnouncementClassified.class);
        assertThat(classified.announcement()).isEqualTo(event.announcement());
        assertThat(classified.classification().themeIds()).containsExactly("education");
        long sequence = ReadingEpoch.sequence(new Revision(3), ReadingEpoch.CLASSIFY);
        assertThat(header(record, EventHeaders.SEQUENCE)).isEqualTo(Long.toString(sequence));
        assertThat(header(record, EventHeaders.ID)).isEqualTo("AnnouncementClassified:" + key(event) + ":" + sequence);
        assertThat(header(record, EventHeaders.TYPE)).isEqualTo("io.tidings.AnnouncementClassified");
        assertThat(header(record, EventHeaders.SOURCE)).isEqualTo("/tidings/classify");
        assertThat(header(record, EventHeaders.SUBJECT)).isEqualTo(key(event));
    }

    @Test
    void undecodableRecordIsSetAsideWithItsBytesAndReasonAndTheNextOneFlows() throws Exception {
        // Given
        AnnouncementIngested event = ingested(Kind.CREATED, 1);
        byte[] poison = "{\"announcement\": 7".getBytes(StandardCharsets.UTF_8);

        // When: both with one key, so that the poison stands before the announcement on the same partition
        send(key(event), poison);
        send(key(event), EventCodec.encode(event));

        // Then
        ConsumerRecord<String, byte[]> aside = only(Topics.deadLetter(Topics.INGESTED, "classify"), key(event));
        assertThat(aside.value()).isEqualTo(poison);
        assertThat(aside.headers())
                .anySatisfy(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                        .contains("AnnouncementIngested"));
        assertThat(only(Topics.CLASSIFIED, key(event)).value()).isNotNull();
    }

    @Test
    void withdrawnAnnouncementPassesAndStaysWithdrawn() throws Exception {
        // Given
        AnnouncementIngested event = ingested(Kind.WITHDRAWN, 2);

        // When
        send(key(event), EventCodec.encode(event));

        // Then
        var classified = EventCodec.decode(only(Topics.CLASSIFIED, key(event)).value(), AnnouncementClassified.class);
        assertThat(classified.announcement().withdrawn()).isTrue();
        assertThat(classified.announcement().kind()).isEqualTo(Kind.WITHDRAWN);
    }

    @Test
    void tombstonePassesAsTombstone() throws Exception {
        String key = id();

        send(key, null);

        assertThat(only(Topics.CLASSIFIED, key).value()).isNull();
    }

    @Test
    void stageIsReadyAndAlive() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
        RestAssured.get("/q/health/live").then().statusCode(200);
    }

    private static AnnouncementIngested ingested(Kind kind, int revision) {
        return new AnnouncementIngested(new Announcement(
                new AnnouncementId(id()),
                new Revision(revision),
                kind,
                kind == Kind.WITHDRAWN,
                new Origin(new SourceId("test"), null, null, "Department of Education", "IE"),
                new Content(
                        "Forty new classrooms",
                        "Schools in three counties get new classrooms. Pupils and teachers move in by autumn.",
                        "en"),
                new Times(null, null, NOW, NOW, NOW),
                null,
                false));
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String key(AnnouncementIngested event) {
        return event.announcement().id().value();
    }

    private static void send(String key, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", RealKafka.shared(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.INGESTED.name(), key, value))
                    .get();
        }
    }

    /** The committed record of this key, once it is there; exactly one may be. */
    private static ConsumerRecord<String, byte[]> only(TopicSpec topic, String key) {
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
