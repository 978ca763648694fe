package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tidings.fetch.PostOutcome.Answered;
import io.tidings.fetch.PostOutcome.Blocked;
import io.tidings.fetch.PostOutcome.Failed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is handed over reaches the very address that was checked, and nothing the other side does holds it up. */
@Timeout(60)
class PostTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final FetchSettings.Patience SHORT =
            new FetchSettings.Patience(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMinutes(2));

    private final Hosts hosts = new Hosts();
    private final WebClient client = WebClient.open(
            Fetching.settings(Set.of("127.0.0.1", "trusted.example"), SHORT),
            host -> List.of(InetAddress.ofLiteral("127.0.0.1")));

    @AfterEach
    void close() throws IOException {
        client.close();
        hosts.close();
    }

    private PostOutcome post(URI to) throws InterruptedException {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "webhook-id", "msg_1");
        byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        return new PostRequest(to, headers, body, Duration.ofMillis(1_500)).send(client, NOW);
    }

    @Test
    void bodyAndHeadersArriveOnce() throws InterruptedException {
        hosts.says("/hook?x=1", "HTTP/1.1 204 No Content", new byte[0]);

        assertThat(post(hosts.at("/hook?x=1"))).isEqualTo(new Answered(204, "", Optional.empty()));
        assertThat(hosts.requests()).singleElement().asString().satisfies(request -> {
            assertThat(request).startsWith("POST /hook?x=1 HTTP/1.1\r\n").endsWith("\r\n\r\n{\"a\":1}");
            assertThat(request).contains("\r\nwebhook-id: msg_1\r\n", "\r\nContent-Type: application/json\r\n");
        });
    }

    @Test
    void successCountsWithoutReadingWhatItSays() throws InterruptedException {
        hosts.on("/hook", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\na".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(60_000);
        });

        assertThat(post(hosts.at("/hook"))).isEqualTo(new Answered(200, "", Optional.empty()));
    }

    @Test
    void refusalIsToldWithItsBeginningOnOneLine() throws InterruptedException {
        byte[] said = ("No\r\n\u001b[2Jsuch\u202ehook " + "x".repeat(9_000)).getBytes(StandardCharsets.UTF_8);
        hosts.says("/hook", "HTTP/1.1 404 Not Found\nContent-Length: " + said.length, said);

        assertThat(post(hosts.at("/hook"))).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(404);
            assertThat(answered.excerpt()).startsWith("No [2Jsuch hook xxx").hasSize(300);
        });
    }

    @Test
    void statusCountsAlsoWhenItsBodyNeverEnds() throws InterruptedException {
        hosts.on("/hook", (request, out) -> {
            out.write("HTTP/1.1 410 Gone\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('a');
                out.flush();
                Thread.sleep(100);
            }
        });

        assertThat(post(hosts.at("/hook"))).isEqualTo(new Answered(410, "", Optional.empty()));
    }

    @Test
    void redirectIsToldAndNotFollowed() throws InterruptedException {
        hosts.redirect("/hook", 307, "http://169.254.169.254/latest/meta-data");

        assertThat(post(hosts.at("/hook"))).isEqualTo(new Answered(307, "", Optional.empty()));
        assertThat(hosts.requests()).hasSize(1);
    }

    @Test
    void wishToBeAskedLaterIsTold() throws InterruptedException {
        hosts.says("/hook", "HTTP/1.1 503 Busy\nContent-Length: 0\nRetry-After: 120", new byte[0]);

        assertThat(post(hosts.at("/hook"))).isEqualTo(new Answered(503, "", Optional.of(NOW.plusSeconds(120))));
    }

    @Test
    void nameThatLeadsToThisMachineIsRefusedUnlessItIsTrusted() throws InterruptedException {
        URI inside = URI.create("http://rebound.example/hook");

        assertThat(post(inside))
                .isInstanceOfSatisfying(
                        Blocked.class,
                        blocked -> assertThat(blocked.refusal().reason())
                                .isEqualTo("rebound.example is at 127.0.0.1: this machine"));
        assertThat(hosts.requests()).isEmpty();
        assertThat(client.settings().rules().trusts(hosts.at("trusted.example", "/")))
                .isTrue();
        assertThat(client.settings().rules().trusts(inside)).isFalse();
    }

    @Test
    void receiverThatNeverAnswersIsGivenUp() throws InterruptedException {
        hosts.on("/hook", (request, out) -> Thread.sleep(60_000));

        assertThat(post(hosts.at("/hook"))).isEqualTo(new Failed(Failure.Kind.TIMEOUT, "the server fell silent"));
    }

    @Test
    void headerThatWouldBreakOutOfItsLineIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostRequest(
                        hosts.at("/"), Map.of("webhook-id", "a\r\nX: b"), new byte[0], Duration.ofSeconds(1)));
    }
}
