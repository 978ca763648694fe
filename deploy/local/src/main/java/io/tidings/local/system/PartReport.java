package io.tidings.local.system;

import io.tidings.local.system.PartState.Kind;
import io.tidings.local.system.PartState.Stage;
import io.tidings.servers.ProcessIdentity;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
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

    private static PartReport supervisor(SystemState state) {
        ProcessIdentity self = state.supervisor();
        int port = state.address() == null ? 0 : state.address().getPort();
        String phase = state.phase().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean ready = state.phase() == SystemState.Phase.READY;
        long bytes = ProcessMemory.alone(self.pid());
        return new PartReport("supervisor", port, self.pid(), phase, bytes, self.startedAt(), state.note(), ready);
    }

    private static PartReport of(PartState part, ServiceHealth health) {
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

    private static ServiceHealth service(PartState part, HttpClient http) {
        return ServiceHealth.all(http, part.port()).orElse(new ServiceHealth(false, "does not answer"));
    }

    private static ServiceHealth server(PartState part) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", part.port()), (int) ANSWER.toMillis());
            boolean page = part.name().equals("mail");
            return new ServiceHealth(true, page ? "letters at http://localhost:" + part.port() : "reachable");
        } catch (IOException e) {
            return new ServiceHealth(false, "not reachable");
        }
    }
}
