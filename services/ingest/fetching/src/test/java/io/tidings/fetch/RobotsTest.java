package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.fetch.FetchOutcome.Blocked;
import io.tidings.fetch.FetchOutcome.Fetched;
import io.tidings.fetch.FetchOutcome.Postponed;
import io.tidings.fetch.Refusal.By;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How robots.txt is asked for and what its answers mean (RFC 9309, 2.3 and 2.4). */
@Timeout(60)
class RobotsTest {

    private static final FetchSettings.Patience SHORT =
            new FetchSettings.Patience(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMinutes(2));

    private final Hosts hosts = new Hosts();
    private final Fetching fetching = new Fetching(Fetching.settings(Set.of("127.0.0.1"), SHORT), Fetching::nowhere);

    @BeforeEach
    void page() {
        hosts.page("/a", "x");
    }

    @AfterEach
    void close() throws IOException {
        fetching.close();
        hosts.close();
    }

    private FetchOutcome fetch() throws InterruptedException {
        return fetching.page(hosts.at("/a"));
    }

    private void robots(int status, String text) {
        hosts.says("/robots.txt", "HTTP/1.1 " + status + " So", text.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    @DisplayName("2.3.1.3: not there means that all is allowed, whatever the body says")
    void notThereAllowsAll(int status) throws InterruptedException {
        robots(status, "User-agent: *\nDisallow: /");

        assertThat(fetch()).isInstanceOf(Fetched.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504, 599})
    @DisplayName("2.3.1.4: a server's error means that all is forbidden, for the time being")
    void aServersErrorForbidsAll(int status) throws InterruptedException {
        robots(status, "");

        assertThat(fetch()).isInstanceOfSatisfying(Blocked.class, no -> {
            assertThat(no.refusal().by()).isEqualTo(By.ROBOTS_UNREACHABLE);
            assertThat(no.refusal().passing()).isTrue();
        });
        assertThat(hosts.requests("/a")).isEmpty();
    }

    @Test
    @DisplayName("2.3.1.4: so does a server that does not answer")
    void silenceForbidsAll() throws InterruptedException {
        hosts.on("/robots.txt", (request, out) -> Thread.sleep(60_000));

        assertThat(fetch()).isInstanceOf(Blocked.class);
    }

    @Test
    @DisplayName("2.3.1.3: 429 is no \"not there\" for us: it forbids for the time being")
    void tooManyRequestsForbids() throws InterruptedException {
        robots(429, "");

        assertThat(fetch())
                .isInstanceOfSatisfying(
                        Blocked.class, no -> assertThat(no.refusal().by()).isEqualTo(By.ROBOTS_UNREACHABLE));
    }

    @Test
    @DisplayName(
            "2.3.1.4: thirty days later what never could be read counts as not there; once readable it counts at once")
    void thirtyDaysLaterAllIsAllowed() throws InterruptedException {
        robots(500, "");
        assertThat(fetch()).isInstanceOf(Blocked.class);
        fetching.advance(Duration.ofDays(29));
        assertThat(fetch()).isInstanceOf(Blocked.class);
        fetching.advance(Duration.ofDays(2));
        assertThat(fetch()).isInstanceOf(Fetched.class);

        robots(200, "User-agent: *\nDisallow: /");
        fetching.advance(Duration.ofDays(1));
        assertThat(fetch())
                .isInstanceOfSatisfying(
                        Blocked.class, no -> assertThat(no.refusal().by()).isEqualTo(By.ROBOTS));
    }

    @Test
    @DisplayName("2.4: it is asked for once a day, and the last good copy holds while it cannot be read")
    void itIsAskedForOnceADay() throws InterruptedException {
        robots(200, "User-agent: *\nDisallow: /b");
        fetch();
        fetching.advance(Duration.ofHours(23));
        fetch();
        assertThat(hosts.requests("/robots.txt")).hasSize(1);

        robots(500, "");
        fetching.advance(Duration.ofHours(2));
        assertThat(fetch()).isInstanceOf(Fetched.class);
        assertThat(fetching.page(hosts.at("/b"))).isInstanceOf(Blocked.class);
        assertThat(hosts.requests("/robots.txt")).hasSize(2);

        fetching.advance(Duration.ofDays(40));
        assertThat(fetching.page(hosts.at("/b"))).isInstanceOf(Blocked.class);
    }

    @Test
    @DisplayName("2.3.1.2: five redirects are followed and the rules are the first host's")
    void fiveRedirectsAreFollowed() throws InterruptedException {
        hosts.redirect("/robots.txt", 301, "/1");
        for (int i = 1; i < 5; i++) {
            hosts.redirect("/" + i, 302, "/" + (i + 1));
        }
        hosts.says("/5", "HTTP/1.1 200 OK", "User-agent: *\nDisallow: /a".getBytes(StandardCharsets.US_ASCII));

        assertThat(fetch()).isInstanceOf(Blocked.class);
    }

    @Test
    @DisplayName("2.3.1.2: after six redirects it counts as not there")
    void sixRedirectsAreNotThere() throws InterruptedException {
        hosts.redirect("/robots.txt", 301, "/1");
        for (int i = 1; i < 6; i++) {
            hosts.redirect("/" + i, 302, "/" + (i + 1));
        }
        hosts.says("/6", "HTTP/1.1 200 OK", "User-agent: *\nDisallow: /a".getBytes(StandardCharsets.US_ASCII));

        assertThat(fetch()).isInstanceOf(Fetched.class);
        assertThat(hosts.requests("/6")).isEmpty();
    }

    @Test
    @DisplayName("2.5: a longer file is read to the limit and no further")
    void aLongFileIsCut() throws InterruptedException {
        hosts.on("/robots.txt", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /a\n".getBytes(StandardCharsets.US_ASCII));
            byte[] filler = "# filler\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(filler);
            }
        });

        assertThat(fetch())
                .isInstanceOfSatisfying(
                        Blocked.class, no -> assertThat(no.refusal().by()).isEqualTo(By.ROBOTS));
    }

    @Test
    void aHostThatAsksForTimeAtItsRobotsTxtGetsIt() throws InterruptedException {
        hosts.says("/robots.txt", "HTTP/1.1 503 Busy\nRetry-After: 7200", new byte[0]);
        fetch();
        fetching.advance(Duration.ofMinutes(20));

        assertThat(fetch()).isInstanceOf(Postponed.class);
        assertThat(hosts.requests()).hasSize(1);
    }

    @Test
    void manyAtOnceAskForItOnce() throws InterruptedException, IOException {
        robots(200, "");
        Politeness hasty = new Politeness(Duration.ZERO, Duration.ZERO, 20);
        FetchSettings settings = Fetching.settings(Set.of("127.0.0.1"), SHORT);
        CountDownLatch done = new CountDownLatch(20);
        try (Fetching many = new Fetching(WebClient.open(settings, Fetching::nowhere), hasty)) {
            for (int i = 0; i < 20; i++) {
                Thread.ofVirtual().start(() -> {
                    try {
                        assertThat(many.page(hosts.at("/a"))).isInstanceOf(Fetched.class);
                        done.countDown();
                    } catch (InterruptedException unexpected) {
                        throw new IllegalStateException(unexpected);
                    }
                });
            }
            assertThat(done.await(15, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(hosts.requests("/robots.txt")).hasSize(1);
        assertThat(hosts.requests("/a")).hasSize(20);
    }
}
