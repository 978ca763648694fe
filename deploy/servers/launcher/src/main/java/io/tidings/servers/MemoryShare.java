package io.tidings.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of one process with shared pages divided among their users, so that a sum over processes is honest. */
final class MemoryShare {

    private static final String PROPORTIONAL = "Pss:";

    private MemoryShare() {}

    static long bytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(PROPORTIONAL))
                            .mapToLong(MemoryShare::kilobytes)
                            .findFirst()
                            .orElse(0)
                    * 1024;
        } catch (IOException | java.io.UncheckedIOException goneOrUnknown) {
            return 0;
        }
    }

    private static long kilobytes(String line) {
        return Long.parseLong(
                line.substring(PROPORTIONAL.length()).replace("kB", "").strip());
    }
}
