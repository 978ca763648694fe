package io.tidings.local.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * Bounds the logs. The parts write to their files themselves (so that nothing they say is lost when the supervisor dies)
 * and append, so a file that grew too long is copied aside and emptied under them.
 */
final class LogKeeper implements AutoCloseable {

    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final Thread keeper;

    private LogKeeper(Thread keeper) {
        this.keeper = keeper;
    }

    /** Looks after these logs until it is closed. */
    static LogKeeper watch(List<Path> logs) {
        return new LogKeeper(Thread.ofVirtual().name("keeps-logs").start(() -> keep(logs)));
    }

    @Override
    public void close() {
        keeper.interrupt();
    }

    private static void keep(List<Path> logs) {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                bound(logs, MOST_BYTES);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    static void bound(List<Path> logs, long mostBytes) {
        for (Path log : logs) {
            try {
                if (Files.exists(log) && Files.size(log) > mostBytes) {
                    setAside(log);
                }
            } catch (IOException stillInUse) {
                System.err.println("cannot bound " + log + ": " + stillInUse.getMessage());
            }
        }
    }

    private static void setAside(Path log) throws IOException {
        Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }
}
