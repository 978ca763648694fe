package io.tidings.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.local.system.PartState.Kind;
import io.tidings.local.system.PartState.Stage;
import io.tidings.servers.ProcessIdentity;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One process of a running system, looked at from outside right now.
 *
 * @param name of the part
 * @param port where it listens
 * @param pid its process, 0 for none
 * @param stage what the supervisor says
 * @param bytes proportional share of memory, with everything it has started
 * @param startedAt when its process started, null for none
 * @param health what it says of itself, in words
 * @param well whether that is good
 */
public record PartReport(
        String name,
        int port,
        long pid,
        String stage,
        long bytes,
        @Nullable Instant startedAt,
        String health,
        boolean well) {

    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The supervisor and every part, asked side by side. */
    public static List<PartReport> of(SystemState state) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();
        List<PartReport> reports = new ArrayList<>();
        reports.add(supervisor(state));
        reports.addAll(state.parts().parallelStream()
                .map(part -> of(part, part.kind() == Kind.SERVICE ? service(part, http) : server(part)))
                .toList());
        return reports;
    }

    private record Health(boolean well, String words) {}

    private static PartReport supervisor(SystemState state) {
        ProcessIdentity self = state.supervisor();
        int port = state.address() == null ? 0 : state.address().getPort();
        String phase = state.phase().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean ready = state.phase() == SystemState.Phase.READY;
        long bytes = ProcessMemory.alone(self.pid());
        return new PartReport("supervisor", port, self.pid(), phase, bytes, self.startedAt(), state.note(), ready);
    }

    private static PartReport of(PartState part, Health health) {
        Optional<ProcessIdentity> living = Optional.ofNullable(part.process())
                .filter(process -> process.find().isPresent());
        long pid = living.map(ProcessIdentity::pid).orElse(0L);
        return new PartReport(
                part.name(),
                part.port(),
                pid,
                part.stage().name().toLowerCase(Locale.ROOT),
                pid == 0 ? 0 : ProcessMemory.withDescendants(pid),
                living.map(ProcessIdentity::startedAt).orElse(null),
                health.words(),
                health.well() && part.stage() == Stage.READY);
    }

    private static Health server(PartState part) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", part.port()), (int) ANSWER.toMillis());
            return new Health(true, "reachable");
        } catch (IOException e) {
            return new Health(false, "not reachable");
        }
    }

    private static Health service(PartState part, HttpClient http) {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + part.port() + "/q/health"))
                .timeout(ANSWER)
                .build();
        try {
            return read(JSON.readTree(
                    http.send(question, HttpResponse.BodyHandlers.ofByteArray()).body()));
        } catch (IOException e) {
            return new Health(false, "does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Health(false, "was not asked");
        }
    }

    /** MicroProfile health: what is down, and what says that it is degraded. */
    static Health read(JsonNode health) {
        List<String> words = new ArrayList<>();
        for (JsonNode check : health.path("checks")) {
            JsonNode data = check.path("data");
            if (!check.path("status").asText().equals("UP")) {
                words.add(check.path("name").asText() + " is down" + reason(data));
            } else if (data.path("degraded").asBoolean()
                    || data.path("state").asText().equals("degraded")) {
                words.add("degraded" + reason(data));
            }
        }
        boolean up = health.path("status").asText().equals("UP");
        return new Health(up, words.isEmpty() ? (up ? "well" : "down") : String.join("; ", words));
    }

    private static String reason(JsonNode data) {
        String reason = data.path("reason").asText(data.path("error").asText(""));
        return reason.isEmpty() ? "" : ": " + reason;
    }
}
