package io.tidings.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.tidings.contracts.Topics;
import io.tidings.testing.Eventually;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be taken is refused with the field's name, and what slips through harms nothing behind it. */
class RefusalsIT {

    private final Announcements announcements = RunningSystem.announcements();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": \"no end                                        | column 18",
                "{\"title\": \"A title and no text\"}                        | text",
                "{\"text\": \"   \"}                                         | text",
                "{\"text\": \"Fine.\", \"publishedAt\": \"2026-02-31\"}       | publishedAt",
                "{\"text\": \"Fine.\", \"country\": \"Narnia\"}               | country",
                "{\"text\": \"Fine.\", \"url\": \"not an address\"}           | url",
                "{\"text\": \"Fine.\", \"titel\": \"a\"}                      | titel"
            })
    void aBadSubmissionIsRefusedByTheNameOfItsField(String body, String named) {
        announcements
                .submit("application/json", body.getBytes(StandardCharsets.UTF_8))
                .statusCode(org.hamcrest.Matchers.allOf(
                        org.hamcrest.Matchers.greaterThanOrEqualTo(400), org.hamcrest.Matchers.lessThan(500)))
                .contentType(containsString("application/problem+json"))
                .body(containsString(named));
    }

    @Test
    void brokenEncodingIsRefused() {
        byte[] broken = {'T', 'e', 'x', 't', (byte) 0xC3, (byte) 0x28};

        announcements
                .submit("text/plain; charset=utf-8", broken)
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body(containsString("UTF-8"));
    }

    @Test
    void aTextAboveOneMegabyteIsTooLarge() {
        announcements
                .submit("text/plain; charset=utf-8", "word ".repeat(250_000).getBytes(StandardCharsets.UTF_8))
                .statusCode(413)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void anUndecodableRecordGoesAsideWithItsReasonAndTheNextFlows() {
        KafkaLog log = new KafkaLog(RunningSystem.shared().kafka());
        log.append(Topics.CLASSIFIED.name(), "00000000000000000000000000000bad", "this is no event");
        String id = announcements
                .submit("application/json", """
                    {"source": "refusals", "id": "after-poison", "title": "Flows", "text": "Behind the poison: zanzibarstone."}""".getBytes(StandardCharsets.UTF_8))
                .statusCode(202)
                .extract()
                .path("id");

        Eventually.until(
                "the next announcement is searchable",
                Duration.ofSeconds(60),
                () -> announcements.search(Map.of("q", "zanzibarstone")).getInt("total") == 1);
        List<ConsumerRecord<String, String>> aside =
                log.readAll(Topics.deadLetter(Topics.CLASSIFIED, "enrich").name()).stream()
                        .filter(record -> record.value() != null)
                        .toList();
        assertThat(aside).hasSize(1);
        assertThat(aside.getFirst().value()).isEqualTo("this is no event");
        assertThat(aside.getFirst().headers().toArray())
                .anySatisfy(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                        .contains("AnnouncementClassified"));
        Eventually.until(
                "its last stage is reported",
                Duration.ofSeconds(30),
                () -> announcements.statusOf(id).equals("searchable"));
    }
}
