package io.tidings.local.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.local.client.SubmissionClient;
import io.tidings.local.client.SubmissionClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Puts the sample announcements into a system that has never had any, so that the first search shows something. */
final class Samples {

    private static final Duration UNTIL_SEARCHABLE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Samples(URI address) {
        this.address = address;
    }

    /** Loads them once in the life of a data folder, and only when nothing else was there before. A failure is only told. */
    static void load(SystemPlan plan, URI address, Consumer<String> say) {
        Path loaded = plan.data().root().resolve("samples-loaded");
        if (Files.exists(loaded)) {
            return;
        }
        try {
            Samples samples = new Samples(address);
            if (samples.searchable().orElse(1) == 0) {
                samples.send(Files.readAllLines(plan.samples()), say);
            }
            Files.createFile(loaded);
        } catch (IOException e) {
            say.accept("the sample announcements could not be loaded: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One by one and in their order: a later line may correct an earlier one. */
    private void send(List<String> lines, Consumer<String> say) throws IOException, InterruptedException {
        SubmissionClient client = new SubmissionClient(address);
        for (String line : lines) {
            Answer answer = client.send(line.getBytes(StandardCharsets.UTF_8), "application/json", Map.of());
            if (answer instanceof Answer.Refused refused) {
                say.accept("a sample announcement was refused: " + refused.reason());
            }
        }
        long deadline = System.nanoTime() + UNTIL_SEARCHABLE.toNanos();
        while (searchable().orElse(0) == 0 && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** How many announcements a search finds. */
    private OptionalLong searchable() throws IOException, InterruptedException {
        HttpRequest all = HttpRequest.newBuilder(address.resolve("/api/announcements?size=1"))
                .timeout(Duration.ofSeconds(10))
                .build();
        HttpResponse<byte[]> response = http.send(all, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                new ObjectMapper().readTree(response.body()).path("total").asLong());
    }
}
