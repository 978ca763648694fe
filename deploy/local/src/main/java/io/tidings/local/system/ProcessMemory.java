package io.tidings.local.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Resident memory of a process and all it has started. */
final class ProcessMemory {

    private ProcessMemory() {}

    /**
     * Bytes: the sum of proportional set sizes (memory shared by n processes counts 1/n for each), so that sums over
     * processes are true; the plain resident size where the system does not tell. 0 for a process that is gone.
     */
    static long withDescendants(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process -> alone(process.pid()))
                .sum();
    }

    /** The same for the process alone. */
    static long alone(long pid) {
        return proportional(pid).orElseGet(() -> resident(pid));
    }

    private static OptionalLong proportional(long pid) {
        try {
            return proportional(Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")));
        } catch (IOException notToldHere) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong proportional(List<String> rollup) {
        return rollup.stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst();
    }

    private static long resident(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid))
                    .redirectErrorStream(true)
                    .start();
            String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            ps.waitFor(5, TimeUnit.SECONDS);
            return Long.parseLong(kilobytes.strip()) * 1024;
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
