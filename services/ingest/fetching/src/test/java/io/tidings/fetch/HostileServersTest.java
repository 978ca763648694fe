package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.fetch.FetchOutcome.Failed;
import io.tidings.fetch.FetchOutcome.Fetched;
import io.tidings.fetch.FetchOutcome.TooLarge;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are slow, broken or mean: a fetch ends soon, with a reason, and takes no more than its limits. */
@Timeout(60)
class HostileServersTest {

    private static final FetchSettings.Patience SHORT =
            new FetchSettings.Patience(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMinutes(2));

    private final Hosts hosts = new Hosts();
    private final Fetching fetching = new Fetching(Fetching.settings(Set.of("127.0.0.1"), SHORT), Fetching::nowhere);

    @AfterEach
    void close() throws IOException {
        fetching.close();
        hosts.close();
    }

    private FetchOutcome page(String path) throws InterruptedException {
        return fetching.page(hosts.at(path));
    }

    private Failure failure(String path) throws InterruptedException {
        FetchOutcome outcome = page(path);
        assertThat(outcome).isInstanceOf(Failed.class);
        return ((Failed) outcome).failure();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void drip(OutputStream out, String drop) throws IOException, InterruptedException {
        while (true) {
            write(out, drop);
            Thread.sleep(100);
        }
    }

    @Test
    void aSilentServerIsNotWaitedForLong() throws InterruptedException {
        hosts.on("/a", (request, out) -> Thread.sleep(60_000));

        assertThat(failure("/a")).isEqualTo(Failure.of(Failure.Kind.TIMEOUT, "the server fell silent"));
    }

    @Test
    void aBodyThatDripsEndsWithTheFetchsTime() throws InterruptedException {
        hosts.on("/a", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            drip(out, "a");
        });

        assertThat(failure("/a")).isEqualTo(Failure.of(Failure.Kind.TIMEOUT, "not done within 1500 ms"));
    }

    @Test
    void aHeadThatDripsEndsWithTheFetchsTime() throws InterruptedException {
        hosts.on("/a", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nX: ");
            drip(out, "a");
        });

        assertThat(failure("/a").kind()).isEqualTo(Failure.Kind.TIMEOUT);
    }

    @Test
    void aHandshakeThatDripsEndsWithTheFetchsTimeAndHoldsUpNoOther() throws InterruptedException, IOException {
        Hosts secure = new Hosts();
        secure.on("TLS", (request, out) -> {
            out.write(new byte[] {0x16, 3, 3, 0x3f, 0});
            drip(out, "a");
        });
        hosts.on("/a", (request, out) -> drip(out, "a"));
        AtomicReference<FetchOutcome> handshake = new AtomicReference<>();
        String origin = "https://127.0.0.1:" + secure.port();
        fetching.robots().keep(origin, RobotsCopy.read(new byte[0], fetching.now()));
        long start = System.nanoTime();
        Thread other = Thread.ofVirtual().start(() -> {
            try {
                handshake.set(fetching.page(URI.create(origin + "/")));
            } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        });

        assertThat(failure("/a").kind()).isEqualTo(Failure.Kind.TIMEOUT);
        other.join();
        secure.close();

        assertThat(((Failed) handshake.get()).failure().kind()).isEqualTo(Failure.Kind.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void redirectsShareTheFetchsTime() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            String next = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /" + (i + 1) + "\r\n\r\n";
            hosts.on("/" + i, (request, out) -> {
                Thread.sleep(200);
                write(out, next);
            });
        }

        assertThat(failure("/0").kind()).isEqualTo(Failure.Kind.TIMEOUT);
    }

    @Test
    void anEndlessBodyIsCutOff() throws InterruptedException {
        byte[] much = "a".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
        hosts.on("/close", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                out.write(much);
            }
        });
        hosts.on("/chunks", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                write(out, "10000\r\n");
                out.write(much);
                write(out, "\r\n");
            }
        });

        assertThat(page("/close")).isInstanceOf(TooLarge.class);
        assertThat(page("/chunks")).isInstanceOf(TooLarge.class);
    }

    @Test
    void anEndlessBodyNobodyWantsIsNotRead() throws InterruptedException {
        byte[] much = new byte[65_536];
        AtomicLong written = new AtomicLong();
        hosts.on("/missing", (request, out) -> {
            write(out, "HTTP/1.1 404 Not Found\r\n\r\n");
            while (true) {
                out.write(much);
                written.addAndGet(much.length);
            }
        });

        assertThat(page("/missing")).isInstanceOf(FetchOutcome.Gone.class);
        assertThat(written).as("as much as lies in buffers on the way").hasValueLessThan(64_000_000);
    }

    @Test
    void bombsAreDefused() throws InterruptedException {
        byte[] bomb = BodyReaderTest.bomb(50);
        byte[] nested = BodyReaderTest.gzip(bomb);
        hosts.says("/bomb", "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: " + bomb.length, bomb);
        hosts.says(
                "/nested", "HTTP/1.1 200 OK\nContent-Encoding: gzip, gzip\nContent-Length: " + nested.length, nested);
        hosts.says("/file.gz", "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: " + nested.length, nested);

        assertThat(page("/bomb")).isInstanceOf(TooLarge.class);
        assertThat(page("/nested")).isInstanceOf(TooLarge.class);
        assertThat(fetching.fetch(FetchRequest.first(hosts.at("/file.gz"), FetchKind.FEED)))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void headerBombsAreRefused() throws InterruptedException {
        hosts.on("/many", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 100_000; i++) {
                write(out, "X-" + i + ": a\r\n");
            }
            write(out, "\r\n");
        });
        hosts.on("/long", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nX: ");
            while (true) {
                write(out, "a".repeat(10_000));
            }
        });
        hosts.on("/line", (request, out) -> {
            while (true) {
                write(out, "a".repeat(10_000));
            }
        });
        hosts.on("/trailer", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n");
            while (true) {
                write(out, "X: a\r\n");
            }
        });

        for (String path : Set.of("/many", "/long", "/line", "/trailer")) {
            assertThat(failure(path).kind()).as(path).isEqualTo(Failure.Kind.PROTOCOL);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\nabc\r\n0\r\n\r\n",
                "-5\r\nabc\r\n0\r\n\r\n",
                "ffffffffffffffffff\r\nabc",
                "3\r\nabcdef\r\n0\r\n\r\n",
                "3\r\nabc\r\n",
                "\r\n\r\n"
            })
    void brokenChunksAreNoAnswer(String body) throws InterruptedException {
        hosts.says("/a", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", body.getBytes(StandardCharsets.US_ASCII));

        assertThat(failure("/a").kind()).isEqualTo(Failure.Kind.PROTOCOL);
    }

    @Test
    void aBodyThatEndsTooEarlyIsNoAnswer() throws InterruptedException {
        hosts.says("/a", "HTTP/1.1 200 OK\nContent-Length: 10", "abc".getBytes(StandardCharsets.US_ASCII));
        byte[] packed = BodyReaderTest.gzip("abc".repeat(100).getBytes(StandardCharsets.US_ASCII));
        hosts.says("/packed", "HTTP/1.1 200 OK\nContent-Encoding: gzip", java.util.Arrays.copyOf(packed, 15));

        assertThat(failure("/a").kind()).isEqualTo(Failure.Kind.PROTOCOL);
        assertThat(failure("/packed").kind()).isEqualTo(Failure.Kind.PROTOCOL);
    }

    @Test
    void whatFollowsABodyIsNotTakenForTheNextAnswer() throws InterruptedException {
        hosts.says(
                "/a",
                "HTTP/1.1 200 OK\nContent-Length: 3",
                "abcHTTP/1.1 200 OK\r\n\r\nsmuggled".getBytes(StandardCharsets.US_ASCII));
        hosts.page("/b", "true");

        assertThat(((Fetched) page("/a")).body().bytes()).asString().isEqualTo("abc");
        assertThat(((Fetched) page("/b")).body().bytes()).asString().isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n\r\n",
                "hello, this is no HTTP\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nno colon here\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nX: a",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/1.1 999999999999 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: rot13\r\n\r\nabc"
            })
    void nonsenseEndsInAFailureOrAPageButNeverInAnException(String nonsense) throws InterruptedException {
        hosts.on("/a", (request, out) -> write(out, nonsense));

        assertThat(page("/a")).isInstanceOfAny(Failed.class, Fetched.class);
    }

    @Test
    void interimAnswersAreSkippedButNotForEver() throws InterruptedException {
        hosts.on(
                "/some",
                (request, out) -> write(
                        out,
                        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
                                + "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"));
        hosts.on("/endless", (request, out) -> {
            while (true) {
                write(out, "HTTP/1.1 100 Continue\r\n\r\n");
            }
        });
        hosts.on(
                "/switch",
                (request, out) -> write(out, "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"));

        assertThat(((Fetched) page("/some")).body().bytes()).asString().isEqualTo("abc");
        assertThat(page("/endless")).isInstanceOf(Failed.class);
        assertThat(page("/switch")).isInstanceOf(Failed.class);
    }

    @Test
    void oldServersAreUnderstood() throws InterruptedException {
        hosts.says(
                "/a", "HTTP/1.0 200 OK\nContent-Type: text/plain", "until the end".getBytes(StandardCharsets.US_ASCII));
        hosts.on("/bare", (request, out) -> write(out, "HTTP/1.1 200 OK\nContent-Length: 3\n\nabc"));
        hosts.on("/nameless", (request, out) -> write(out, "HTTP/1.1 200\r\nContent-Length: 3\r\n\r\nabc"));

        assertThat(((Fetched) page("/a")).body().bytes()).asString().isEqualTo("until the end");
        assertThat(((Fetched) page("/bare")).body().bytes()).asString().isEqualTo("abc");
        assertThat(((Fetched) page("/nameless")).body().bytes()).asString().isEqualTo("abc");
    }

    @Test
    void cookiesAreNotKept() throws InterruptedException {
        hosts.says("/a", "HTTP/1.1 302 Found\nContent-Length: 0\nSet-Cookie: id=1; Path=/\nLocation: /b", new byte[0]);
        hosts.page("/b", "x");

        page("/a");

        assertThat(hosts.requests("/b").getFirst()).doesNotContain("Cookie");
    }

    @Test
    void noPasswordIsEverAskedForTwice() throws InterruptedException {
        hosts.says("/a", "HTTP/1.1 401 No\nContent-Length: 0\nWWW-Authenticate: Basic realm=\"x\"", new byte[0]);

        assertThat(failure("/a").status()).hasValue(401);
        assertThat(hosts.requests("/a")).hasSize(1);
    }
}
