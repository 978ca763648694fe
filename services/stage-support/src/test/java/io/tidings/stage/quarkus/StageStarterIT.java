package io.tidings.stage.quarkus;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tidings.contracts.AnnouncementsProgressed;
import io.tidings.contracts.AnnouncementsProgressed.Outcome;
import io.tidings.contracts.EventCodec;
import io.tidings.contracts.TopicSpec;
import io.tidings.contracts.Topics;
import io.tidings.stage.IncomingRecord;
import io.tidings.stage.OutgoingRecord;
import io.tidings.stage.RecordByRecord;
import io.tidings.stage.Stage;
import io.tidings.stage.StageOutcome;
import io.tidings.stage.fault.Topic;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A whole application that gives nothing but its stage. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class StageStarterIT {

    private static final TopicSpec INPUT = new TopicSpec("starter.asked.v1", 2, Map.of());
    private static final TopicSpec OUTPUT = new TopicSpec("starter.answered.v1", 2, Map.of());

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ApplicationScoped
    static class Echo {

        @Produces
        @ApplicationScoped
        Stage stage() {
            return new EchoStage();
        }
    }

    record EchoStage() implements RecordByRecord {

        @Override
        public String name() {
            return "starter";
        }

        @Override
        public TopicSpec input() {
            return INPUT;
        }

        @Override
        public List<TopicSpec> outputs() {
            return List.of(OUTPUT);
        }

        @Override
        public StageOutcome outcomeOf(IncomingRecord record) {
            if (record.tombstone()) {
                return new StageOutcome.SetAside("nothing to say");
            }
            return new StageOutcome.Done(
                    List.of(new OutgoingRecord(OUTPUT.name(), record.key(), record.value(), record.headers())),
                    List.of());
        }
    }

    @Test
    void theStageRunsAndTellsHowItIs() throws Exception {
        // Given
        String id = "0123456789abcdef0123456789abcdef";
        Eventually.passes(() -> ready("running"));

        // When
        send(id, "hello");
        send(id, null);

        // Then
        var output = new Topic(kafka, OUTPUT.name());
        Eventually.passes(() -> assertThat(output.committed())
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .containsExactly("hello"));
        Eventually.passes(() -> get("/q/metrics")
                .then()
                .body(containsString("tidings_stage_records_read_total{stage=\"starter\"} 2.0"))
                .body(containsString("tidings_stage_records_published_total{stage=\"starter\"} 1.0"))
                .body(containsString("tidings_stage_records_set_aside_total{stage=\"starter\"} 1.0"))
                .body(containsString("tidings_stage_degraded{stage=\"starter\"} 0.0"))
                .body(containsString("tidings_stage_lag{stage=\"starter\"}"))
                .body(containsString("tidings_stage_aborts_total{stage=\"starter\"} 0.0"))
                .body(containsString("tidings_stage_sessions_rebuilt_total{stage=\"starter\"} 0.0"))
                .body(containsString("tidings_stage_batch_seconds_count{stage=\"starter\"}")));
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        assertThat(setAside(id)).isEqualTo("nothing to say");
    }

    private static void ready(String state) {
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'stage starter' }.data.state", equalTo(state))
                .body("checks.find { it.name == 'stage starter' }.data.lag", equalTo(0));
    }

    private String setAside(String id) throws Exception {
        for (var record : new Topic(kafka, Topics.PROGRESS.name()).committed()) {
            var progress = EventCodec.decode(record.value(), AnnouncementsProgressed.class);
            for (var step : progress.steps()) {
                if (progress.stage().equals("starter") && step.outcome() == Outcome.SET_ASIDE) {
                    assertThat(step.id().value()).isEqualTo(id);
                    return step.reason();
                }
            }
        }
        return "";
    }

    private void send(String key, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(INPUT.name(), key, value)).get();
        }
    }
}
