package io.tidings.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tidings.servers.FreePorts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EdgeProxyTest {

    private static final Routes ROUTES = new Routes(List.of(
            new Routes.Route("/", Optional.of("page")),
            new Routes.Route("/api", Optional.of("api")),
            new Routes.Route("/api/away", Optional.of("away")),
            new Routes.Route("/q", Optional.empty())));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer page;
    private HttpServer api;
    private EdgeProxy edge;

    @BeforeEach
    void start() throws IOException {
        page = upstream();
        api = upstream();
        page.createContext("/", exchange -> answer(exchange, 200, "page"));
        api.createContext("/", exchange -> answer(exchange, 200, "api"));
        edge = EdgeProxy.start(
                0,
                ROUTES,
                Map.of(
                        "page",
                        page.getAddress().getPort(),
                        "api",
                        api.getAddress().getPort(),
                        "away",
                        FreePorts.take()));
    }

    @AfterEach
    void stop() {
        edge.close();
        page.stop(0);
        api.stop(0);
    }

    @Test
    void eachPathReachesItsService() throws Exception {
        assertThat(get("/").body()).isEqualTo("page");
        assertThat(get("/apix").body()).isEqualTo("page");
        assertThat(get("/api").body()).isEqualTo("api");
        assertThat(get("/api/announcements?q=a%20b").body()).isEqualTo("api");
    }

    @Test
    void pathQueryAndStatusPassUnchanged() throws Exception {
        api.createContext(
                "/api/echo",
                exchange -> answer(exchange, 418, exchange.getRequestURI().toString()));

        HttpResponse<String> response = get("/api/echo/%C3%A9?q=%22a+b%22&theme=cyber&theme=crime");

        assertThat(response.statusCode()).isEqualTo(418);
        assertThat(response.body()).isEqualTo("/api/echo/%C3%A9?q=%22a+b%22&theme=cyber&theme=crime");
    }

    @Test
    void theServiceLearnsWhoAskedAndByWhichAddress() throws Exception {
        api.createContext(
                "/api/who",
                exchange -> answer(
                        exchange,
                        200,
                        String.join(
                                " ",
                                exchange.getRequestHeaders().getFirst("X-Forwarded-For"),
                                exchange.getRequestHeaders().getFirst("X-Forwarded-Proto"),
                                exchange.getRequestHeaders().getFirst("X-Forwarded-Host"))));

        assertThat(get("/api/who").body())
                .isEqualTo("127.0.0.1 http " + edge.address().getAuthority());
    }

    @Test
    void anEndlessAnswerArrivesAsItIsWritten() throws Exception {
        CountDownLatch firstWasRead = new CountDownLatch(1);
        api.createContext("/api/stream", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write("data: first\n\n".getBytes(UTF_8));
                out.flush();
                await(firstWasRead);
                out.write("data: second\n\n".getBytes(UTF_8));
            }
        });

        HttpResponse<InputStream> response = http.send(
                HttpRequest.newBuilder(edge.address().resolve("/api/stream")).build(),
                HttpResponse.BodyHandlers.ofInputStream());

        // The second event is only written once the first has come through.
        try (InputStream events = response.body()) {
            assertThat(new String(events.readNBytes(13), UTF_8)).isEqualTo("data: first\n\n");
            firstWasRead.countDown();
            assertThat(new String(events.readAllBytes(), UTF_8)).isEqualTo("data: second\n\n");
        }
    }

    @Test
    void anUploadArrivesAsItIsSent() throws Exception {
        BlockingQueue<Integer> seen = new ArrayBlockingQueue<>(2);
        api.createContext("/api/upload", exchange -> {
            InputStream in = exchange.getRequestBody();
            int first = in.read(new byte[5]);
            seen.add(first);
            int rest = in.readAllBytes().length;
            seen.add(first + rest);
            answer(exchange, 200, "done");
        });
        try (Socket caller = new Socket("localhost", edge.address().getPort())) {
            OutputStream out = caller.getOutputStream();
            out.write("POST /api/upload HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
            out.write("5\r\nfirst\r\n".getBytes(UTF_8));
            out.flush();

            // The rest is only sent once the beginning has arrived.
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(5);
            out.write("6\r\nsecond\r\n0\r\n\r\n".getBytes(UTF_8));
            out.flush();
            assertThat(new String(caller.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 200");
        }
        assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(11);
    }

    @Test
    void aLargeUploadPassesWholeWithoutALimitOfOurOwn() throws Exception {
        AtomicLong received = new AtomicLong();
        api.createContext("/api/large", exchange -> {
            received.set(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
            answer(exchange, 200, "done");
        });

        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(edge.address().resolve("/api/large"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[40_000_000]))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(received).hasValue(40_000_000);
    }

    @Test
    void aCallerThatOffersHttp2IsServedToo() throws Exception {
        api.createContext(
                "/api/length",
                exchange -> answer(
                        exchange,
                        200,
                        Integer.toString(exchange.getRequestBody().readAllBytes().length)));
        HttpRequest.BodyPublisher ofUnknownLength =
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000]));

        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(edge.address().resolve("/api/length"))
                                .POST(ofUnknownLength)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(response.body()).isEqualTo("100000");
    }

    @Test
    void aServiceThatIsAwayIsNamed() throws Exception {
        HttpResponse<String> response = get("/api/away/x");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(response.body()).contains("\"status\":503").contains("\"service\":\"away\"");
    }

    @Test
    void anUploadToAServiceThatIsAwayIsAnsweredToo() throws Exception {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(edge.address().resolve("/api/away"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[3_000_000]))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(503);
    }

    @Test
    void aServiceThatComesBackIsFoundAgain() throws Exception {
        int port = api.getAddress().getPort();
        assertThat(get("/api").statusCode()).isEqualTo(200);
        api.stop(0);
        // A connection that was kept may break under the first request on it, and under no other.
        int first = get("/api").statusCode();
        assertThat(first == 502 ? get("/api").statusCode() : first).isEqualTo(503);

        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        api.createContext("/", exchange -> answer(exchange, 200, "back"));
        api.start();

        assertThat(get("/api").body()).isEqualTo("back");
    }

    @Test
    void aClosedPathIsNotFound() throws Exception {
        HttpResponse<String> response = get("/q/health");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("\"status\":404").contains("/q/health");
    }

    @Test
    void aLongQueryPasses() throws Exception {
        assertThat(get("/api/announcements?q=" + "x".repeat(30_000)).body()).isEqualTo("api");
    }

    @Test
    void manyStreamsAtOnceDoNotStarveOthers() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        api.createContext("/api/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            await(end);
            exchange.close();
        });
        for (int i = 0; i < 40; i++) {
            http.send(
                    HttpRequest.newBuilder(edge.address().resolve("/api/endless"))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
        }

        assertThat(get("/api").body()).isEqualTo("api");
        end.countDown();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(edge.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpServer upstream() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody read what was written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
