package io.tidings.alert.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tidings.alert.channels.Receiver.Webhook;
import io.tidings.alert.channels.WebhookSignature.Headers;
import io.tidings.alert.channels.WebhookSignature.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks against real receivers on loopback, well-behaved and not. */
@Timeout(60)
class WebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final WebhookSecret OLD = WebhookSecret.make(new SecureRandom());
    private static final WebhookSecret NEW = WebhookSecret.make(new SecureRandom());

    private final AtomicInteger lookups = new AtomicInteger();
    private final Channels channels = Letters.channels(
            Letters.settings("localhost", 1), Set.of("127.0.0.1", "*.trusted.example"), host -> List.of(found(host)));

    private InetAddress found(String host) {
        int times = lookups.incrementAndGet();
        // A name that is public when it is looked at and this machine when it is used.
        return InetAddress.ofLiteral(host.startsWith("rebinding") && times == 1 ? "192.0.2.1" : "127.0.0.1");
    }

    @AfterEach
    void close() throws IOException {
        channels.close();
    }

    private SendOutcome send(Message message, URI target) throws InterruptedException {
        return channels.send(message, new Webhook(target, List.of(NEW, OLD)), NOW);
    }

    @Test
    void receiverVerifiesWithTheOldAndTheNewSecret() throws Exception {
        try (Receivers receiver = Receivers.status(204)) {
            assertThat(send(Samples.alert("msg_1"), receiver.at()))
                    .isEqualTo(new SendOutcome.Delivered("answered 204"));

            Receivers.Request request = receiver.requests().getFirst();
            Headers headers = new Headers(
                    request.headers().get("webhook-id"),
                    request.headers().get("webhook-timestamp"),
                    request.headers().get("webhook-signature"));
            byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
            assertThat(headers.id()).isEqualTo("msg_1");
            assertThat(headers.timestamp()).isEqualTo(Long.toString(NOW.getEpochSecond()));
            assertThat(WebhookSignature.verify(List.of(OLD), headers, body, NOW))
                    .isEqualTo(Verdict.GENUINE);
            assertThat(WebhookSignature.verify(List.of(NEW), headers, body, NOW))
                    .isEqualTo(Verdict.GENUINE);
            assertThat(request.headers()).containsEntry("content-type", "application/json");
            assertThat(request.body()).contains("\"type\":\"alert.matched\"", "\"value\":4000000", "\"matched\":true");
        }
    }

    @Test
    void everyMessageIsOfTheDocumentedShape() throws IOException {
        for (Message message : List.of(
                Samples.alert("a"),
                Samples.digest("b", 3, 9),
                Samples.correction("c", "a"),
                Samples.notice("d"),
                new Message.Trial(Samples.envelope("e"), "Money for Kosovo"))) {
            String payload = new String(WebhookPayload.of(message), StandardCharsets.UTF_8);
            assertThat(schema().validate(payload, InputFormat.JSON)).as(payload).isEmpty();
        }
        assertThat(schema().validate(
                                "{\"type\":\"alert.matched\",\"timestamp\":\"2026-11-22T07:30:00Z\",\"data\":{}}",
                                InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema schema() throws IOException {
        try (InputStream file = Channels.class.getResourceAsStream("webhook-message.v1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyAttemptHasTheSameIdAndBody() throws Exception {
        try (Receivers receiver = Receivers.status(500)) {
            send(Samples.digest("msg_2", 2, 5), receiver.at());
            send(Samples.digest("msg_2", 2, 5), receiver.at());

            assertThat(receiver.requests()).hasSize(2);
            assertThat(receiver.requests().get(1).body())
                    .isEqualTo(receiver.requests().get(0).body());
            assertThat(receiver.requests().get(1).headers()).containsEntry("webhook-id", "msg_2");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, Delivered",
        "202, Delivered",
        "301, Retry",
        "307, Retry",
        "400, Retry",
        "401, Retry",
        "404, Retry",
        "408, Retry",
        "410, Gone",
        "429, Retry",
        "500, Retry",
        "503, Retry"
    })
    void onlySuccessIsDeliveryAndOnly410IsForEver(int status, String outcome) throws Exception {
        try (Receivers receiver = Receivers.status(status)) {
            assertThat(send(Samples.alert("m"), receiver.at()).getClass().getSimpleName())
                    .isEqualTo(outcome);
        }
    }

    @Test
    void wishToBeAskedLaterIsHandedOn() throws Exception {
        try (Receivers receiver = Receivers.saying("HTTP/1.1 429 Slow\nRetry-After: 90\nContent-Length: 0")) {
            assertThat(send(Samples.alert("m"), receiver.at()))
                    .isEqualTo(new SendOutcome.Retry(Optional.of(NOW.plusSeconds(90)), "answered 429"));
        }
    }

    @Test
    void redirectIntoThePrivateNetworkIsNotFollowed() throws Exception {
        try (Receivers inside = Receivers.status(200);
                Receivers receiver = Receivers.saying(
                        "HTTP/1.1 307 Moved\nContent-Length: 0\nLocation: " + inside.at("inside.example"))) {
            assertThat(send(Samples.alert("m"), receiver.at()).detail()).contains("redirects are not followed");
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void hugeAnswerIsNotRead() throws Exception {
        try (Receivers receiver = new Receivers(out -> {
            out.write("HTTP/1.1 500 Oops\r\nContent-Length: 100000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] many = new byte[65_536];
            for (int i = 0; i < 1_500; i++) {
                out.write(many);
            }
        })) {
            assertThat(send(Samples.alert("m"), receiver.at()).detail()).hasSizeLessThan(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nX: ", "not HTTP at all\r\n\r\n"})
    void receiverThatStallsOrTalksNonsenseIsGivenUpForNow(String start) throws Exception {
        try (Receivers receiver = new Receivers(out -> {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            for (int i = 0; i < 600; i++) {
                if (!start.isEmpty()) {
                    out.write('a');
                    out.flush();
                }
                Thread.sleep(100);
            }
        })) {
            assertThat(send(Samples.alert("m"), receiver.at())).isInstanceOf(SendOutcome.Retry.class);
        }
    }

    @Test
    void receiverThatSpeaksNoTlsIsGivenUpForNow() throws Exception {
        try (Receivers receiver = Receivers.status(200)) {
            URI secure = URI.create("https://127.0.0.1:" + receiver.port() + "/hook");

            assertThat(send(Samples.alert("m"), secure)).isInstanceOf(SendOutcome.Retry.class);
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void nameThatTurnsToThisMachineWhenItIsUsedIsNotConnectedTo() throws Exception {
        assertThat(send(Samples.alert("m"), URI.create("https://rebinding.example/hook")))
                .isEqualTo(new SendOutcome.Retry(
                        Optional.empty(), "rebinding.example is at 192.0.2.1: for documentation"));
        assertThat(send(Samples.alert("m"), URI.create("https://rebinding.example/hook")))
                .isEqualTo(new SendOutcome.Retry(Optional.empty(), "rebinding.example is at 127.0.0.1: this machine"));
    }

    @Test
    void trustedHostMayLieOnThisMachine() throws Exception {
        try (Receivers receiver = Receivers.status(200)) {
            assertThat(send(Samples.alert("m"), receiver.at("hooks.trusted.example")))
                    .isInstanceOf(SendOutcome.Delivered.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://public.example/hook, a webhook's address begins with https://",
        "ftp://public.example/hook, a webhook's address begins with https://",
        "https://user:secret@public.example/hook, an address with a name or password in it is not fetched",
        "https://public.example:22/hook, port 22 is not one of public sites",
        "https://0x7f000001/hook, 0x7f000001 is not a name or address in its usual form"
    })
    void targetThatCanBeNoneIsRefusedWithoutLookingItUp(URI target, String reason) throws Exception {
        assertThat(channels.refuses(target)).contains(reason);
        assertThat(send(Samples.alert("m"), target)).isEqualTo(new SendOutcome.Refused(reason));
        assertThat(lookups).hasValue(0);
    }

    @Test
    void addressesOfThePrivateNetworkAreNotConnectedTo() throws Exception {
        for (String host : List.of(
                "10.0.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "[::1]",
                "[fd00:ec2::254]",
                "[::ffff:127.0.0.1]",
                "0.0.0.0")) {
            assertThat(send(Samples.alert("m"), URI.create("https://" + host + "/hook")))
                    .as(host)
                    .isInstanceOf(SendOutcome.Retry.class);
        }
    }
}
