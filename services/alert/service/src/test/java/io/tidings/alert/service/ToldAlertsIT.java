package io.tidings.alert.service;

import static io.restassured.RestAssured.given;
import static io.tidings.alert.service.Calls.as;
import static io.tidings.alert.service.Calls.awaitCounts;
import static io.tidings.alert.service.Calls.subscribed;
import static io.tidings.alert.service.Calls.subscription;
import static io.tidings.alert.service.Calls.tester;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.tidings.alert.channels.Message;
import io.tidings.alert.channels.Receiver;
import io.tidings.alert.service.matching.LoadedSubscriptions;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Kind;
import io.tidings.postgres.Database;
import io.tidings.testing.ElasticsearchResource;
import io.tidings.testing.Eventually;
import io.tidings.testing.KafkaResource;
import io.tidings.testing.PostgresResource;
import io.tidings.testing.RealKafka;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What owners and receivers are told, and what they can do about it, over HTTP. The clock goes forward where it must. */
@QuarkusTest
@TestProfile(AlertProfile.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ElasticsearchResource.class)
class ToldAlertsIT {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);
    private static final int BURST = 500;

    @Inject
    RecordedChannel channel;

    @Inject
    LoadedSubscriptions loaded;

    @TestHTTPResource("/")
    URI home;

    private final String word = "t" + Long.toHexString(System.nanoTime());
    private final String hook = "https://hooks.example.org/" + word;
    private final String toHook = "\"channels\": [{\"kind\": \"webhook\", \"url\": \"" + hook + "\"}]";
    private final String address = word + "@example.org";
    private Announced announced;

    @BeforeEach
    void open() {
        announced = new Announced(RealKafka.shared());
        channel.answers(receiver -> RecordedChannel.TAKEN);
    }

    @AfterEach
    void close() {
        announced.close();
    }

    @Test
    void aBurstForAWeeklyDigestIsInTheLedgerAndBehindOneLetter() {
        // Given
        String manage = confirmed();
        String id = subscribedByMail(manage, "weekly");
        for (int i = 0; i < BURST; i++) {
            announced.publish(announced.saying(word));
        }
        awaitCounts(manage, id, Map.of("matched", BURST, "pending", BURST));
        int letters = channel.to(address).size();
        // When
        TestClock.forward(Duration.ofDays(7));
        // Then
        awaitCounts(manage, id, Map.of("matched", BURST, "delivered", BURST));
        assertThat(channel.to(address)).hasSize(letters + 1);
        Message.Digest digest = (Message.Digest) channel.last(address).orElseThrow();
        Message.Rest rest = digest.rest().orElseThrow();
        assertThat(digest.total()).isEqualTo(BURST);
        assertThat(rest.count()).isEqualTo(BURST - Message.MOST_ITEMS);
        assertThat(digest.period()).startsWith("the week to ");
        List<String> reached = new ArrayList<>();
        digest.items()
                .forEach(item -> reached.add(item.event().announcement().id().value()));
        String page = rest.link().getPath();
        JsonPath json = given().queryParam("after", Message.MOST_ITEMS)
                .get(page + ".json")
                .then()
                .statusCode(200)
                .body("total", equalTo(BURST))
                .extract()
                .jsonPath();
        reached.addAll(json.getList("items.announcement"));
        assertThat(reached).hasSize(BURST).doesNotHaveDuplicates();
        String html = given().queryParam("after", Message.MOST_ITEMS).get(page).asString();
        assertThat(json.<String>getList("items.announcement"))
                .allSatisfy(announcement -> assertThat(html).contains("/announcements/" + announcement));
        assertThat(html.split("<li>", -1)).hasSize(BURST - Message.MOST_ITEMS + 1);
        given().get("/alerts/digests/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aDigestTellsCorrectionsWithOldAndNewAndCopiesOnceAndNothingThatDoesNotMatter() {
        // Given
        String manage = confirmed();
        String id = subscribedByMail(manage, "daily");
        AnnouncementEnriched corrected = announced.publish(announced.saying(word));
        AnnouncementEnriched reworded = announced.publish(announced.saying(word));
        AnnouncementEnriched withdrawn = announced.publish(announced.saying(word));
        awaitCounts(manage, id, Map.of("matched", 3, "pending", 3));
        TestClock.forward(Duration.ofDays(1));
        awaitCounts(manage, id, Map.of("matched", 3, "delivered", 3));
        // When
        AnnouncementEnriched second = announced.publish(announced.next(corrected, word, Kind.CORRECTED));
        announced.publish(announced.reworded(reworded, word + " in other words"));
        announced.publish(announced.next(withdrawn, word, Kind.WITHDRAWN));
        announced.publish(
                Announced.copy(announced.saying(word), corrected.announcement().id()));
        AnnouncementEnriched fresh = announced.publish(announced.saying(word));
        awaitCounts(manage, id, Map.of("matched", 8, "delivered", 3, "pending", 3, "suppressed", 2));
        TestClock.forward(Duration.ofDays(1));
        // Then
        awaitCounts(manage, id, Map.of("matched", 8, "delivered", 6, "suppressed", 2));
        Message.Digest digest = (Message.Digest) channel.last(address).orElseThrow();
        assertThat(digest.items()).hasSize(3).allSatisfy(item -> {
            String announcement = item.event().announcement().id().value();
            if (announcement.equals(second.announcement().id().value())) {
                assertThat(item.changes()).isNotEmpty();
                assertThat(item.event()).isEqualTo(second);
            } else if (announcement.equals(withdrawn.announcement().id().value())) {
                assertThat(item.changes()).anySatisfy(change -> {
                    assertThat(change.before()).isEqualTo("published");
                    assertThat(change.after()).isEqualTo("withdrawn by its source");
                });
            } else {
                assertThat(announcement).isEqualTo(fresh.announcement().id().value());
                assertThat(item.changes()).isEmpty();
            }
        });
        String page = "/alerts/digests/" + digest.envelope().id();
        assertThat(given().get(page).asString())
                .contains("standing", "<del>published</del>", "withdrawn by its source");
        assertThat(given().get(page + ".json").jsonPath().<List<Object>>getList("items.changes"))
                .filteredOn(List::isEmpty)
                .hasSize(1);
    }

    @Test
    void aStreamGoesOnAfterTheLastEventThatWasSeen() throws Exception {
        // Given
        String id = subscribed(loaded, word, "");
        List<String> first = new CopyOnWriteArrayList<>();
        AtomicInteger published = new AtomicInteger();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var listening =
                    client.sendAsync(stream(null), HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(first)));
            Eventually.until("something is heard", () -> {
                announced.publish(announced.saying(word));
                announced.flush();
                published.incrementAndGet();
                return first.stream().anyMatch(line -> line.startsWith("data:"));
            });
            listening.cancel(true);
        }
        String last = first.stream()
                .filter(line -> line.startsWith("id:"))
                .findFirst()
                .orElseThrow()
                .substring(3)
                .strip();
        int before = published.get();
        awaitCounts(id, before, before, 0);
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            wanted.add(announced
                    .publish(announced.saying(word))
                    .announcement()
                    .id()
                    .value());
        }
        awaitCounts(id, before + 3, before + 3, 0);
        // When
        List<String> then = new CopyOnWriteArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var listening =
                    client.sendAsync(stream(last), HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(then)));
            Eventually.until(
                    "the rest is heard",
                    () -> wanted.stream()
                            .allMatch(one -> then.stream().anyMatch(line -> line.contains("\"" + one + "\""))));
            listening.cancel(true);
        }
        // Then
        int partition = Integer.parseInt(last.split(":", -1)[0]);
        long offset = Long.parseLong(last.split(":", -1)[1]);
        List<String> ids = then.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.substring(3).strip())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().doesNotContain(last).allSatisfy(one -> {
            assertThat(one).startsWith(partition + ":");
            assertThat(Long.parseLong(one.split(":", -1)[1])).isGreaterThan(offset);
        });
        given().get("/api/alerts/stream").then().statusCode(401);
    }

    private HttpRequest stream(String last) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve("/api/alerts/stream"))
                .header("Authorization", "Bearer " + AlertProfile.KEY)
                .header("Accept", "text/event-stream");
        return (last == null ? request : request.header("Last-Event-ID", last)).build();
    }

    @Test
    void theFeedOfASubscriptionIsPrivateAndTellsWhatWasTold() {
        // Given
        String id = subscribed(loaded, word, "\"name\": \"Mine <&> only\"");
        AnnouncementEnriched first = announced.publish(announced.saying(word));
        awaitCounts(id, 1, 1, 0);
        announced.publish(announced.next(first, word, Kind.CORRECTED));
        announced.publish(Announced.with(announced.saying(word), null, true));
        awaitCounts(id, 3, 2, 1);
        // When
        String path = URI.create(subscription(id).getString("feed")).getPath();
        String xml = given().get(path)
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .extract()
                .asString();
        // Then
        XmlPath feed = new XmlPath(xml);
        assertThat(feed.getString("feed.title")).isEqualTo("Mine <&> only");
        assertThat(feed.<String>getList("feed.entry.id"))
                .containsOnly(
                        "urn:tidings:alert:" + id + ":" + first.announcement().id())
                .hasSize(2);
        assertThat(feed.getString("feed.entry[0].title")).startsWith("Correction: ");
        assertThat(feed.getString("feed.entry[0].summary")).contains(" → ");
        given().get("/feeds/alerts/" + "x".repeat(32) + ".atom").then().statusCode(404);
    }

    @Test
    void whatWasSentIsSentAgainUnderTheSameId() {
        // Given
        String id = subscribed(loaded, word, toHook);
        Instant before = TestClock.now();
        announced.publish(announced.saying(word));
        awaitCounts(id, 1, 1, 0);
        announced.publish(announced.saying(word));
        awaitCounts(id, 2, 2, 0);
        String path = "/api/subscriptions/" + id;
        JsonPath log = tester().get(path + "/deliveries").jsonPath();
        assertThat(log.<String>getList("items.state")).containsExactly("delivered", "delivered");
        assertThat(log.<List<String>>getList("items.log.outcome")).containsOnly(List.of("delivered"));
        String newest = log.getString("items[0].id");
        // When
        tester().post(path + "/deliveries/" + newest + "/resend")
                .then()
                .statusCode(200)
                .body("sent", equalTo(1));
        Eventually.until("it came again", () -> channel.to(hook).size() == 3);
        tester().body("{\"since\": \"" + before + "\"}")
                .post(path + "/resend")
                .then()
                .statusCode(200)
                .body("sent", equalTo(2));
        // Then
        Eventually.until("both came again", () -> channel.to(hook).size() == 5);
        assertThat(channel.to(hook).stream()
                        .map(sent -> sent.message().envelope().id())
                        .distinct())
                .hasSize(2);
        awaitCounts(id, 2, 2, 0);
        tester().body("{\"since\": \"yesterday\"}")
                .post(path + "/resend")
                .then()
                .statusCode(400);
        as("other-key-0123456789")
                .post(path + "/deliveries/" + newest + "/resend")
                .then()
                .statusCode(404);
    }

    @Test
    void aNewSecretSignsBesideTheOldOneForADay() {
        // Given
        JsonPath made = tester().body("{\"search\": {\"q\": \"" + word + "\"}, " + toHook + "}")
                .post("/api/subscriptions")
                .jsonPath();
        String path = "/api/subscriptions/" + made.getString("id") + "/channels/" + made.getString("channels[0].id");
        String old = made.getString("channels[0].secret");
        // When
        String fresh = tester().post(path + "/rotate").jsonPath().getString("secret");
        tester().post(path + "/test").then().statusCode(200).body("sent", equalTo(1));
        Eventually.until("the test is there", () -> channel.to(hook).size() == 1);
        TestClock.forward(Duration.ofDays(1).plusSeconds(1));
        tester().post(path + "/test").then().statusCode(200);
        Eventually.until("the second is there", () -> channel.to(hook).size() == 2);
        // Then
        assertThat(channel.to(hook).getFirst().message()).isInstanceOf(Message.Trial.class);
        assertThat(secrets(0)).containsExactly(fresh, old);
        assertThat(secrets(1)).containsExactly(fresh);
        assertThat(subscription(made.getString("id")).<String>getList("channels.secret"))
                .containsOnlyNulls();
        tester().post("/api/subscriptions/" + made.getString("id") + "/channels/" + UUID.randomUUID() + "/test")
                .then()
                .statusCode(404);
    }

    private List<String> secrets(int number) {
        return ((Receiver.Webhook) channel.to(hook).get(number).receiver())
                .secrets().stream().map(secret -> secret.reveal()).toList();
    }

    @Test
    void aReceiverThatFailsForFiveDaysIsSwitchedOffAndItsOwnerToldAndCanRecover() {
        // Given
        String manage = confirmed();
        String id = as(manage)
                .contentType("application/json")
                .body("{\"search\": {\"q\": \"" + word + "\"}, " + toHook + "}")
                .post("/api/subscriptions")
                .path("id");
        Calls.awaitLoaded(loaded, id, false);
        Instant before = TestClock.now();
        channel.answers(
                receiver -> receiver instanceof Receiver.Webhook ? RecordedChannel.LATER : RecordedChannel.TAKEN);
        // When
        announced.publish(announced.saying(word));
        awaitAttempts(manage, id, 1);
        TestClock.forward(Duration.ofDays(5).plusMinutes(1));
        // Then
        Eventually.passes(() -> assertThat(
                        as(manage).get("/api/subscriptions/" + id).jsonPath().getString("channels[0].disabledReason"))
                .isEqualTo("failing for five days"));
        Eventually.passes(() -> assertThat(channel.last(address))
                .get()
                .isInstanceOfSatisfying(
                        Message.Notice.class,
                        notice -> assertThat(notice.paragraphs().getFirst()).contains(hook)));
        channel.answers(receiver -> RecordedChannel.TAKEN);
        String one = as(manage).get("/api/subscriptions/" + id).jsonPath().getString("channels[0].id");
        as(manage)
                .post("/api/subscriptions/" + id + "/channels/" + one + "/enable")
                .then()
                .statusCode(200);
        TestClock.forward(Duration.ofHours(11));
        as(manage)
                .contentType("application/json")
                .body("{\"since\": \"" + before + "\"}")
                .post("/api/subscriptions/" + id + "/resend")
                .then()
                .statusCode(200);
        Eventually.until("what it missed came", () -> channel.to(hook).size() == 1);
        awaitCounts(manage, id, Map.of("matched", 1, "delivered", 1));
    }

    private static void awaitAttempts(String key, String id, int attempts) {
        Eventually.until(
                "it was tried",
                () -> as(key).get("/api/subscriptions/" + id + "/deliveries")
                        .jsonPath()
                        .getList("items.attempts")
                        .contains(attempts));
    }

    @Test
    void quietHoursHoldAlertsUntilTheyEnd() {
        // Given
        Instant now = TestClock.now();
        String id = subscribed(
                loaded,
                word,
                toHook + ", \"quietHours\": {\"from\": \"" + TIME.format(now.minus(Duration.ofHours(1)))
                        + "\", \"until\": \"" + TIME.format(now.plus(Duration.ofHours(2))) + "\"}");
        // When
        announced.publish(announced.saying(word));
        awaitCounts(AlertProfile.KEY, id, Map.of("matched", 1, "pending", 1));
        assertThat(channel.to(hook)).isEmpty();
        TestClock.forward(Duration.ofHours(2));
        // Then
        awaitCounts(id, 1, 1, 0);
        assertThat(channel.to(hook)).hasSize(1);
    }

    @Test
    void whoGetsASubscriptionHandedOverIsAskedAndThenTold() {
        // Given
        String id = subscribed(loaded, word, toHook);
        // When
        tester().body("{\"email\": \"" + address + "\"}")
                .post("/api/subscriptions/" + id + "/hand-over")
                .then()
                .statusCode(204);
        // Then
        tester().get("/api/subscriptions/" + id).then().statusCode(404);
        announced.publish(announced.saying(word));
        Eventually.until(
                "the webhook is told all the same", () -> channel.to(hook).size() == 1);
        assertThat(channel.to(address))
                .allSatisfy(sent -> assertThat(sent.message()).isInstanceOf(Message.Confirmation.class));
        String manage = confirmedByLetter();
        announced.publish(announced.saying(word));
        awaitCounts(manage, id, Map.of("matched", 2, "delivered", 2));
        assertThat(channel.last(address)).get().isInstanceOf(Message.Alert.class);
    }

    @Test
    void whoAsksToBeForgottenIs() {
        // Given
        String manage = confirmed();
        String id = subscribedByMail(manage, "daily");
        announced.publish(announced.saying(word));
        awaitCounts(manage, id, Map.of("matched", 1, "pending", 1));
        String others = subscribed(
                loaded,
                word,
                "\"channels\": [{\"kind\": \"email\", \"address\": \"" + address + "\"}], \"frequency\": \"daily\"");
        // When
        as(manage).delete("/api/subscriptions").then().statusCode(204);
        int letters = channel.to(address).size();
        // Then
        as(manage).get("/api/subscriptions").then().statusCode(401);
        Eventually.until(
                "matching forgets it", () -> loaded.current(UUID.fromString(id)).isEmpty());
        assertThat(subscription(others).getString("channels[0].disabledReason")).isEqualTo("deleted");
        assertThat(subscription(others).prettify()).doesNotContain(address);
        announced.publish(announced.saying(word));
        awaitCounts(AlertProfile.KEY, others, Map.of("matched", 1, "pending", 1));
        TestClock.forward(Duration.ofDays(1));
        awaitCounts(others, 1, 1, 0);
        assertThat(channel.to(address)).hasSize(letters);
    }

    @Test
    void aQueryThatIsValidNoLongerIsKeptAndMarkedAndItsOwnerToldAndAnotherMendsIt() {
        // Given
        String manage = confirmed();
        String id = subscribedByMail(manage, "immediate");
        // When
        announced.subscription(id, "theme:nosuchtheme");
        // Then
        Eventually.passes(() -> assertThat(
                        as(manage).get("/api/subscriptions/" + id).jsonPath().getString("state"))
                .isEqualTo("broken"));
        JsonPath broken = as(manage).get("/api/subscriptions/" + id).jsonPath();
        assertThat(broken.getString("stateReason")).startsWith("position 6: ");
        assertThat(broken.getString("search.q[0]")).isEqualTo(word);
        Eventually.passes(() -> assertThat(channel.last(address))
                .get()
                .isInstanceOfSatisfying(
                        Message.Notice.class,
                        notice -> assertThat(notice.subject()).contains("no longer valid")));
        as(manage)
                .contentType("application/json")
                .body("{\"edition\": " + (broken.getInt("edition") - 1) + ", \"search\": {\"q\": \"" + word + "\"}}")
                .patch("/api/subscriptions/" + id)
                .then()
                .statusCode(409)
                .body("current.state", equalTo("broken"));
        as(manage)
                .contentType("application/json")
                .body("{\"edition\": " + broken.getInt("edition") + ", \"search\": {\"q\": \"" + word + "\"}}")
                .patch("/api/subscriptions/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("version", equalTo(2));
        Eventually.until(
                "the new version is loaded",
                () -> loaded.current(UUID.fromString(id))
                        .filter(term -> term.number() == 2)
                        .isPresent());
        announced.publish(announced.saying(word));
        awaitCounts(manage, id, Map.of("matched", 1, "delivered", 1));
    }

    @Test
    void aCopyIsASubscriptionOfItsOwnAndWhatIsResumedTellsAgain() {
        // Given
        String id = subscribed(loaded, word, "\"name\": \"first\", " + toHook);
        // When
        JsonPath copy = tester().post("/api/subscriptions/" + id + "/copy")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        tester().post("/api/subscriptions/" + id + "/pause")
                .then()
                .statusCode(200)
                .body("state", equalTo("paused"));
        tester().post("/api/subscriptions/" + id + "/resume")
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        Calls.awaitLoaded(loaded, copy.getString("id"), false);
        Eventually.until(
                "the third version is loaded",
                () -> loaded.current(UUID.fromString(id))
                        .filter(term -> term.number() == 3)
                        .isPresent());
        announced.publish(announced.saying(word));
        // Then
        assertThat(copy.getString("name")).isEqualTo("first (copy)");
        assertThat(copy.getString("channels[0].secret"))
                .isNotEqualTo(subscription(id).getString("channels[0].secret"));
        awaitCounts(id, 1, 1, 0);
        awaitCounts(copy.getString("id"), 1, 1, 0);
        assertThat(channel.to(hook)).hasSize(2);
    }

    @Test
    void whatNobodyConfirmsIsDeletedAfterAWeek() {
        // Given
        String id = given().contentType("application/json")
                .body("{\"search\": {\"q\": \"" + word + "\"}, \"email\": \"" + address + "\"}")
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Message.Confirmation question = question();
        // When
        TestClock.forward(Duration.ofDays(7).plusMinutes(1));
        // Then
        String token = question.confirm().getPath().substring("/alerts/confirm/".length());
        given().contentType("application/json")
                .body("{\"token\": \"" + token + "\"}")
                .post("/api/subscriptions/confirm")
                .then()
                .statusCode(400);
        Eventually.until("nothing of it is left", () -> rows(id) == 0);
    }

    @Inject
    Database database;

    private record Count(long count) {}

    /** What PostgreSQL knows of the subscription and of the address. */
    private long rows(String id) {
        try {
            return database.row(
                            "select cast(json_build_object('count', (select count(*) from alert.subscription"
                                    + " where id = cast('" + id
                                    + "' as uuid)) + (select count(*) from alert.owner where name = '"
                                    + address + "') + (select count(*) from alert.address where address = '" + address
                                    + "') + (select count(*) from alert.delivery where target = '" + address
                                    + "')) as text) where cast($1 as text) is not null",
                            "",
                            Count.class)
                    .orElseThrow()
                    .count();
        } catch (io.tidings.stage.UnavailableException e) {
            return -1;
        }
    }

    private Message.Confirmation question() {
        Eventually.until(
                "the question is there",
                () -> channel.last(address)
                        .filter(Message.Confirmation.class::isInstance)
                        .isPresent());
        return (Message.Confirmation) channel.last(address).orElseThrow();
    }

    /** The token of the test's own address, once its reader has said yes. */
    private String confirmed() {
        given().contentType("application/json")
                .body("{\"email\": \"" + address + "\"}")
                .post("/api/subscriptions/link")
                .then()
                .statusCode(202);
        return confirmedByLetter();
    }

    private String confirmedByLetter() {
        String path = question().confirm().getPath();
        return given().contentType("application/json")
                .body("{\"token\": \"" + path.substring(path.lastIndexOf('/') + 1) + "\"}")
                .post("/api/subscriptions/confirm")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    private String subscribedByMail(String manage, String frequency) {
        String id = as(manage)
                .contentType("application/json")
                .body("{\"search\": {\"q\": \"" + word + "\"}, \"frequency\": \"" + frequency
                        + "\", \"channels\": [{\"kind\": \"email\", \"address\": \"" + address + "\"}]}")
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Calls.awaitLoaded(loaded, id, false);
        return id;
    }
}
