package io.tidings.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The log of one child: runs follow each other in one file, each behind a heading. */
final class LogFile {

    private static final long LARGE_BYTES = 10 * 1024 * 1024;
    private static final int TAIL_BYTES = 64 * 1024;
    private static final String HEADING = "=== ";

    private LogFile() {}

    /** Begins a run. A large file becomes {@code NAME.1} first, so that logs do not grow for ever. */
    static void open(Path file, String name) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file) && Files.size(file) > LARGE_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        String heading = HEADING + name + " started " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
        Files.writeString(file, heading, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static List<String> lastLines(Path file, int count) {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(Math.max(0, log.length() - TAIL_BYTES));
            byte[] tail = new byte[TAIL_BYTES];
            int length = Math.max(0, log.read(tail));
            List<String> lines =
                    new String(tail, 0, length, StandardCharsets.UTF_8).lines().toList();
            List<String> run = lines.subList(lastHeading(lines) + 1, lines.size());
            return run.subList(Math.max(0, run.size() - count), run.size());
        } catch (IOException noLogYet) {
            return List.of();
        }
    }

    private static int lastHeading(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).startsWith(HEADING)) {
                return i;
            }
        }
        return -1;
    }
}
