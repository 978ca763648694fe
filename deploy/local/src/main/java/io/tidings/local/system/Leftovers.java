package io.tidings.local.system;

import io.tidings.servers.ProcessIdentity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Processes that an earlier supervisor of the same data folder started and did not live to stop. */
final class Leftovers {

    private static final Duration BY_THEMSELVES = Duration.ofSeconds(10);
    private static final Duration WHEN_ASKED = Duration.ofSeconds(5);

    private Leftovers() {}

    /** Waits for them to end (they do when their supervisor is gone), then asks, then forces them. */
    static void end(List<PartState> recorded, Consumer<String> tell) {
        recorded.parallelStream()
                .forEach(part -> Optional.ofNullable(part.process())
                        .flatMap(ProcessIdentity::find)
                        .ifPresent(process -> end(part.name(), process, tell)));
    }

    private static void end(String name, ProcessHandle process, Consumer<String> tell) {
        tell.accept("waiting for " + name + " of an earlier run to end (process " + process.pid() + ")");
        if (ended(process, BY_THEMSELVES)) {
            return;
        }
        process.destroy();
        if (!ended(process, WHEN_ASKED)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            ended(process, WHEN_ASKED);
        }
    }

    private static boolean ended(ProcessHandle process, Duration within) {
        return process.onExit()
                .thenApply(gone -> true)
                .completeOnTimeout(false, within.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
