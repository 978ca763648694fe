package io.tidings.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Resident memory of a process over time, where the system tells it. */
final class Resident {

    private final String name;
    private final long pid;
    private final List<Long> megabytes = new ArrayList<>();

    Resident(String name, long pid) {
        this.name = name;
        this.pid = pid;
    }

    /** The process whose command names that folder. */
    static Resident of(String name, String folder) {
        return new Resident(
                name,
                ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .filter(line -> line.contains(folder))
                                .isPresent())
                        .mapToLong(ProcessHandle::pid)
                        .findFirst()
                        .orElse(-1));
    }

    void look() {
        try {
            Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .forEach(megabytes::add);
        } catch (IOException gone) {
            // It has ended, or this system does not tell.
        }
    }

    /** At every tenth of the time. */
    void print() {
        StringBuilder line = new StringBuilder();
        for (int tenth = 0; tenth < 10 && !megabytes.isEmpty(); tenth++) {
            line.append(' ').append(megabytes.get(tenth * megabytes.size() / 10));
        }
        System.out.printf(
                "resident MB of %s, by tenths of the time:%s, most %d%n",
                name, line, megabytes.stream().mapToLong(Long::longValue).max().orElse(0));
    }
}
