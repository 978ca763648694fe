package io.tidings.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Short lines sent by {@code ./tidings send} from the first to the last acknowledgement, with the memory of both ends; beside
 * it one at a time from eight clients, and how long a live one takes while the load is worked off.
 */
record BulkRun(RunningSystem system, int count, boolean historical, boolean doorOnly) {

    private static final int CLIENTS = 8;
    private static final int BASELINE = 5_000;

    void run() throws IOException, InterruptedException, ExecutionException {
        var lines = new GeneratedAnnouncements(Long.toString(System.currentTimeMillis(), 36));
        Path file = Files.createTempFile("tidings-bulk-", ".jsonl");
        try {
            write(lines, file);
            System.out.printf("%d short lines, %d MB%n", count, Files.size(file) >> 20);
            System.out.printf("one at a time (baseline)  %6.0f a second from %d clients%n", baseline(), CLIENTS);
            long start = System.nanoTime();
            AtomicInteger ended = new AtomicInteger();
            try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<List<Double>> live = doorOnly ? null : beside.submit(() -> LiveWhile.measure(system, ended));
                send(file);
                double acknowledged = (System.nanoTime() - start) / 1e9;
                System.out.printf("acknowledged  %7.1f s  %6.0f a second%n", acknowledged, count / acknowledged);
                if (live != null) {
                    awaitSearchable(lines, start);
                    ended.set(1);
                    LiveWhile.print(live.get());
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private void write(GeneratedAnnouncements lines, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                out.write(lines.shortSubmission(i));
                out.write('\n');
            }
        }
    }

    private double baseline() throws InterruptedException, ExecutionException {
        var lines = new GeneratedAnnouncements("base" + Long.toString(System.currentTimeMillis(), 36));
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> sending = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                sending.add(clients.submit(() -> {
                    for (int i = next.getAndIncrement(); i < BASELINE; i = next.getAndIncrement()) {
                        system.submit(lines.shortSubmission(i), "application/json");
                    }
                    return null;
                }));
            }
            for (Future<?> one : sending) {
                one.get();
            }
        }
        return BASELINE / ((System.nanoTime() - start) / 1e9);
    }

    private void send(Path file) throws IOException, InterruptedException {
        Process sending = new ProcessBuilder(command(file)).inheritIO().start();
        Resident sender = new Resident("the command", sending.pid());
        Resident door = Resident.of("ingest", home() + "/services/ingest/service");
        while (sending.isAlive()) {
            sender.look();
            door.look();
            Thread.sleep(250);
        }
        if (sending.waitFor() != 0) {
            throw new IOException("the command ended with " + sending.exitValue());
        }
        sender.print();
        door.print();
    }

    /** As the tidings script runs it. */
    private List<String> command(Path file) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        command.addAll(List.of("-jar", home() + "/deploy/local/target/tidings-local.jar"));
        command.addAll(List.of("send", file.toString(), "--at", system.base().toString(), "--progress"));
        if (historical) {
            command.add("--historical");
        }
        return command;
    }

    private static String home() {
        return System.getProperty("tidings.home", ".");
    }

    private void awaitSearchable(GeneratedAnnouncements lines, long start) throws IOException, InterruptedException {
        while (system.found(lines.runMarker()) < count) {
            Thread.sleep(500);
        }
        double searchable = (System.nanoTime() - start) / 1e9;
        System.out.printf("searchable    %7.1f s  %6.0f a second%n", searchable, count / searchable);
    }
}
