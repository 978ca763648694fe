package io.tidings.alert.service;

import static io.restassured.RestAssured.given;
import static io.tidings.alert.service.Calls.as;
import static io.tidings.alert.service.Calls.awaitCounts;
import static io.tidings.alert.service.Calls.awaitLoaded;
import static io.tidings.alert.service.Calls.create;
import static io.tidings.alert.service.Calls.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.tidings.alert.channels.Message;
import io.tidings.alert.service.matching.LoadedSubscriptions;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Kind;
import io.tidings.testing.ElasticsearchResource;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.RealKafka;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a subscription to what its receivers are told, with the real Kafka and PostgreSQL. */
@QuarkusTest
@TestProfile(AlertProfile.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ElasticsearchResource.class)
class AlertServiceIT {

    @Inject
    RecordedChannel channel;

    @Inject
    LoadedSubscriptions loaded;

    private final String word = "w" + Long.toHexString(System.nanoTime());
    private final String hook = "https://hooks.example.org/" + word;
    private Announced announced;

    @BeforeEach
    void open() {
        announced = new Announced(RealKafka.shared());
        channel.answers(receiver -> RecordedChannel.TAKEN);
        Eventually.until(
                "the service is ready", () -> given().get("/q/health/ready").statusCode() == 200);
    }

    @AfterEach
    void close() {
        announced.close();
    }

    @Test
    void everyMatchIsToldOnceAndAReplayTellsNothingNew() {
        // Given
        String id = subscribed("immediate");
        List<AnnouncementEnriched> matching = new ArrayList<>();
        // When
        for (int i = 0; i < 30; i++) {
            matching.add(announced.publish(announced.saying(word)));
            announced.publish(announced.saying("other"));
        }
        awaitCounts(id, 30, 30, 0);
        matching.forEach(announced::publish);
        AnnouncementEnriched last = announced.publish(announced.saying(word));
        // Then
        awaitCounts(id, 31, 31, 0);
        List<String> ids = channel.to(hook).stream()
                .map(sent -> sent.message().envelope().id())
                .toList();
        assertThat(ids).hasSize(31).doesNotHaveDuplicates();
        assertThat(channel.to(hook).stream().map(AlertServiceIT::announcement).collect(Collectors.toSet()))
                .hasSize(31)
                .contains(last.announcement().id().value());
    }

    @Test
    void aChangeThatMattersIsToldAsACorrectionAndOneThatDoesNotIsNotTold() {
        // Given
        String id = subscribed("immediate");
        AnnouncementEnriched first = announced.publish(announced.saying(word));
        awaitCounts(id, 1, 1, 0);
        // When
        AnnouncementEnriched second = announced.publish(announced.reworded(first, word + " again"));
        awaitCounts(id, 2, 1, 1);
        announced.publish(announced.next(second, word, Kind.CORRECTED));
        // Then
        awaitCounts(id, 3, 2, 1);
        List<RecordedChannel.Sent> sent = channel.to(hook);
        assertThat(sent.getFirst().message()).isInstanceOf(Message.Alert.class);
        Message.Correction correction = (Message.Correction) sent.getLast().message();
        assertThat(correction.changes()).isNotEmpty();
        assertThat(correction.earlier())
                .isEqualTo(sent.getFirst().message().envelope().id());
        assertThat(reasons(id)).contains("immaterial-correction");
    }

    @Test
    void whoWasToldOfARevisionIsToldWhenTheNextMatchesNoLonger() {
        // Given
        String id = subscribed("immediate");
        AnnouncementEnriched first = announced.publish(announced.saying(word));
        awaitCounts(id, 1, 1, 0);
        // When
        announced.publish(announced.next(first, "else", Kind.CORRECTED));
        // Then
        awaitCounts(id, 2, 2, 0);
        Message.Correction correction = (Message.Correction) channel.last(hook).orElseThrow();
        assertThat(correction.changes()).anyMatch(change -> "no longer does".equals(change.after()));
    }

    @Test
    void whatIsNotToldIsListedWithItsReason() {
        // Given
        String id = subscribed("immediate");
        AnnouncementEnriched original = announced.publish(announced.saying(word));
        // When
        announced.publish(
                Announced.copy(announced.saying(word), original.announcement().id()));
        announced.publish(Announced.with(announced.saying(word), null, true));
        awaitCounts(id, 3, 1, 2);
        as(AlertProfile.KEY).post("/api/subscriptions/" + id + "/pause").then().statusCode(200);
        awaitLoaded(loaded, id, true);
        announced.publish(announced.saying(word));
        // Then
        awaitCounts(id, 4, 1, 3);
        assertThat(reasons(id)).contains("duplicate-copy", "historical-import", "paused");
        assertThat(channel.to(hook)).hasSize(1);
    }

    @Test
    void nothingIsSentToAnAddressBeforeItsReaderSaysYesAndAGetChangesNothing() {
        // Given
        String address = word + "@example.org";
        String id = given().contentType("application/json")
                .body("{\"search\": {\"q\": \"" + word + "\"}, \"email\": \"" + address + "\"}")
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Eventually.until("the question is there", () -> channel.last(address).isPresent());
        announced.publish(announced.saying(word));
        announced.flush();
        Message.Confirmation question =
                (Message.Confirmation) channel.last(address).orElseThrow();
        String path = question.confirm().getPath();
        // When
        given().get(path).then().statusCode(200);
        given().get(path).then().statusCode(200);
        String token = path.substring(path.lastIndexOf('/') + 1);
        assertThat(channel.to(address)).hasSize(1);
        String manage = given().contentType("application/json")
                .body("{\"token\": \"" + token + "\"}")
                .post("/api/subscriptions/confirm")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        awaitLoaded(loaded, id, false);
        announced.publish(announced.saying(word));
        // Then
        Eventually.passes(() -> assertThat(channel.to(address)).hasSize(2));
        Message told = channel.last(address).orElseThrow();
        assertThat(told).isInstanceOf(Message.Alert.class);
        String end = told.envelope().links().unsubscribe().getPath();
        given().get(end).then().statusCode(200);
        assertThat(as(manage).get("/api/subscriptions/" + id).jsonPath().<Object>get("channels[0].disabledAt"))
                .isNull();
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(end)
                .then()
                .statusCode(200);
        assertThat(as(manage).get("/api/subscriptions/" + id).jsonPath().<Object>get("channels[0].disabledReason"))
                .isEqualTo("unsubscribed");
    }

    @Test
    void aReceiverThatIsGoneIsSwitchedOffAndWhatItMissedIsKept() {
        // Given
        String id = subscribed("immediate");
        channel.answers(receiver -> RecordedChannel.GONE);
        // When
        announced.publish(announced.saying(word));
        // Then
        awaitCounts(id, 1, 0, 1);
        assertThat(reasons(id)).containsExactly("undeliverable");
        assertThat(as(AlertProfile.KEY)
                        .get("/api/subscriptions/" + id)
                        .jsonPath()
                        .<Object>get("channels[0].disabledReason"))
                .isEqualTo("gone for good");
    }

    @Test
    void whatIsWrongIsToldWithFieldAndPosition() {
        create("{\"search\": {\"q\": \"kosovo theme:cybre\"}}")
                .statusCode(400)
                .body("errors[0].field", org.hamcrest.Matchers.equalTo("search.q"))
                .body("errors[0].position", org.hamcrest.Matchers.greaterThan(0));
        create("{\"search\": {\"q\": \"kosovo\", \"semantic\": \"true\"}}")
                .statusCode(400)
                .body("errors[0].field", org.hamcrest.Matchers.equalTo("search.semantic"));
        create("{\"search\": {\"q\": \"kosovo\"}, \"frequency\": \"dayly\", \"zone\": \"Moon\"}")
                .statusCode(400)
                .body("errors.field", org.hamcrest.Matchers.hasItems("frequency", "zone"));
        create("{").statusCode(400);
        given().get("/api/subscriptions").then().statusCode(401);
        as("other-key-0123456789")
                .get("/api/subscriptions/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static String announcement(RecordedChannel.Sent sent) {
        return ((Message.Alert) sent.message())
                .item()
                .event()
                .announcement()
                .id()
                .value();
    }

    private String subscribed(String frequency) {
        return Calls.subscribed(
                loaded,
                word,
                "\"frequency\": \"" + frequency + "\", \"channels\": [{\"kind\": \"webhook\", \"url\": \"" + hook
                        + "\"}]");
    }
}
