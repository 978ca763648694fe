package io.tidings.local.system;

import io.tidings.local.Tidings;
import io.tidings.local.system.SystemState.Phase;
import io.tidings.servers.TidingsHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** {@code tidings up} as a process of its own, to be treated badly. */
final class SupervisorProcess {

    private SupervisorProcess() {}

    static Process start(Path folder, Set<String> without) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx96m"));
        command.addAll(
                List.of("-Dtidings.home=" + TidingsHome.find().root(), "-cp", System.getProperty("java.class.path")));
        command.add(Tidings.class.getName());
        command.addAll(List.of("up", "--data=" + folder, "--ports=free", "--no-samples", "--quick"));
        command.add("--without=" + String.join(",", without));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("supervisor.out").toFile())
                .start();
    }

    static SystemState awaitReady(Path folder, Process supervisor, Duration timeout) throws InterruptedException {
        StateFile file = new StateFile(new DataFolder(folder));
        long deadline = System.nanoTime() + timeout.toNanos();
        while (System.nanoTime() < deadline && supervisor.isAlive()) {
            var ready = file.readRunning().filter(state -> state.phase() == Phase.READY);
            if (ready.isPresent()) {
                return ready.get();
            }
            supervisor.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException(
                "the supervisor was not ready in time; see " + folder.resolve("supervisor.out"));
    }
}
