package io.tidings.benchmarks.search;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongFunction;

/**
 * Some clients that ask one question after the other.
 *
 * @param count how many
 * @param pause for how long each looks at an answer on average before it asks again, at least half and at most one and a half of it
 */
record Clients(int count, Duration pause, HttpClient http) {

    /** Clients that ask again as soon as they have their answer. */
    Clients(int count) {
        this(count, Duration.ZERO);
    }

    Clients(int count, Duration pause) {
        this(
                count,
                pause,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build());
    }

    /** What an answer is worth telling of: its status and its length. */
    record Answer(int status, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }

    static HttpRequest post(String address, String json) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    /** Asks, and wants 200. */
    Answer ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        Answer answer = new Answer(response.statusCode(), response.body());
        if (answer.status() != 200) {
            throw new IOException(request.uri() + " answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    /** Reads an answer as it comes, without keeping it. */
    InputStream stream(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + response.statusCode());
        }
        return response.body();
    }

    /**
     * What came of some questions.
     *
     * @param nanos how long the answers took
     * @param failed questions that were not answered with 200
     * @param bytes of all answers
     * @param seconds from the first question to the last answer
     */
    record Outcome(List<Long> nanos, long failed, long bytes, double seconds) {}

    /** Asks so many questions by number, the first being {@code from}. */
    Outcome ask(long from, int questions, LongFunction<HttpRequest> question)
            throws InterruptedException, ExecutionException {
        Asking asking = new Asking(new AtomicLong(from), from + questions, question, pause);
        List<Long> nanos = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(count)) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int client = 0; client < count; client++) {
                all.add(pool.submit(() -> asking.all(this)));
            }
            for (Future<List<Long>> one : all) {
                nanos.addAll(one.get());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Outcome(nanos, asking.failed().sum(), asking.bytes().sum(), seconds);
    }

    /** What the clients share. */
    private record Asking(
            AtomicLong next,
            long end,
            LongFunction<HttpRequest> question,
            Duration pause,
            LongAdder bytes,
            LongAdder failed) {

        Asking(AtomicLong next, long end, LongFunction<HttpRequest> question, Duration pause) {
            this(next, end, question, pause, new LongAdder(), new LongAdder());
        }

        List<Long> all(Clients clients) throws InterruptedException {
            List<Long> nanos = new ArrayList<>();
            for (long number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
                HttpRequest request = question.apply(number);
                Thread.sleep((long)
                        (pause.toMillis() * (0.5 + ThreadLocalRandom.current().nextDouble())));
                long start = System.nanoTime();
                try {
                    bytes.add(clients.ask(request).body().length);
                } catch (IOException e) {
                    failed.increment();
                }
                nanos.add(System.nanoTime() - start);
            }
            return nanos;
        }
    }
}
