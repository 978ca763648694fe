package io.tidings.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Sends what no decent client would, a few at a time, and looks at the answers as somebody who means harm. */
final class HostileClient {

    private static final int AT_ONCE = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A line of a stack trace, or a class by its full name; no hostile string of the suites looks like it. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\tat |\\b(?:java|javax|jakarta|org\\.(?:jboss|apache|postgresql|hibernate|elasticsearch)|io\\.(?:tidings|quarkus|vertx"
                    + "|smallrye|netty)|co\\.elastic|com\\.fasterxml)\\.[a-z]+\\.?[\\w.$]*[A-Z]\\w*|\\w+Exception\\b");

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    HostileClient(URI address) {
        this.address = address;
    }

    record Answer(int status, String type, String body) {

        /** Never our fault, never our insides; a refusal is a problem that says what is wrong. */
        void check(String sent) {
            String what = "answer %d to %s: %s".formatted(status, sent, body);
            assertThat(status).as(what).isBetween(200, 499);
            if (sent.isEmpty() || !INSIDES.matcher(sent).find()) {
                assertThat(INSIDES.matcher(body).find()).as(what).isFalse();
            }
            if (status >= 400) {
                assertThat(type).as(what).startsWith("application/problem+json");
                JsonNode problem = tree(what);
                assertThat(problem.path("status").asInt()).as(what).isEqualTo(status);
                assertThat(problem.path("detail").asText()).as(what).isNotBlank();
                if (status == 400 || status == 422) {
                    assertThat(named(problem)).as(what).isTrue();
                }
            }
        }

        private JsonNode tree(String what) {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError(what, e);
            }
        }

        private static boolean named(JsonNode problem) {
            String detail = problem.path("detail").asText();
            return problem.path("errors").size() > 0 || detail.contains("line ") || detail.contains("byte ");
        }
    }

    /** Each of them, several at a time; the first failure is the test's. */
    <T> void all(List<T> things, Consumer<T> work) {
        try (ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Void>> calls = new ArrayList<>();
            things.forEach(thing -> calls.add(() -> {
                work.accept(thing);
                return null;
            }));
            for (Future<Void> done : executor.invokeAll(calls)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AssertionError failed ? failed : new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Answer get(String path) {
        return at(address + path);
    }

    Answer at(String uri) {
        return answer(HttpRequest.newBuilder(URI.create(uri)).GET());
    }

    Answer post(String path, String type, byte[] body) {
        return answer(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** A request line as it stands here, which no URI would allow. */
    Answer raw(String target) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int head = answer.indexOf("\r\n\r\n");
            assertThat(head).as(target + " " + answer).isPositive();
            String type = answer.substring(0, head)
                    .lines()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-type:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
            return new Answer(Integer.parseInt(answer.split(" ", 3)[1]), type, unchunked(answer.substring(head + 4)));
        }
    }

    private static String unchunked(String body) {
        int start = body.indexOf('{');
        int end = body.lastIndexOf('}');
        return start < 0 || end < start ? body : body.substring(start, end + 1);
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response =
                    http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    new String(response.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Every byte escaped. */
    static String encoded(byte[] bytes) {
        StringBuilder text = new StringBuilder(3 * bytes.length);
        for (byte one : bytes) {
            text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
        }
        return text.toString();
    }

    /** What of it a header can carry, as a type. */
    static String header(String string) {
        String plain = string.replaceAll("[^\\x21-\\x7e ]", "").strip();
        return plain.isEmpty() ? "x" : plain;
    }
}
