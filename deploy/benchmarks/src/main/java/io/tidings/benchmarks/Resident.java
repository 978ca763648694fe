package io.tidings.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Resident memory and processor time of a process over time, where the system tells them (Linux). */
public final class Resident {

    private static final double TICKS_A_SECOND = 100;

    private final String name;
    private final long pid;
    private final List<Long> megabytes = new ArrayList<>();
    private double firstSeconds = -1;
    private double lastSeconds;

    public Resident(String name, long pid) {
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

    public void look() {
        try {
            Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .forEach(megabytes::add);
            lastSeconds = cpuSeconds();
            firstSeconds = firstSeconds < 0 ? lastSeconds : firstSeconds;
        } catch (IOException gone) {
            // It has ended, or this system does not tell.
        }
    }

    /** Since it started; 0 when it has ended or this system does not tell. */
    public double processorSeconds() {
        try {
            return cpuSeconds();
        } catch (IOException gone) {
            return 0;
        }
    }

    private double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    /** Memory at every tenth of the time. */
    public void print() {
        StringBuilder line = new StringBuilder();
        for (int tenth = 0; tenth < 10 && !megabytes.isEmpty(); tenth++) {
            line.append(' ').append(megabytes.get(tenth * megabytes.size() / 10));
        }
        System.out.printf(
                "resident MB of %s, by tenths of the time:%s, most %d; %.1f s of processor time%n",
                name,
                line,
                megabytes.stream().mapToLong(Long::longValue).max().orElse(0),
                lastSeconds - Math.max(0, firstSeconds));
    }
}
