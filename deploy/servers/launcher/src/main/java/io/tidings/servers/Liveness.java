package io.tidings.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a process still does anything. {@link ProcessHandle#isAlive} also says yes for one that has ended and waits for
 * its parent, or for the system after its parent, to collect its exit code.
 */
final class Liveness {

    private static final char ENDED = 'Z';

    private Liveness() {}

    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isEnded(process);
    }

    static boolean isEnded(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // The state follows the program's name, which stands in parentheses and may hold some itself.
            return stat.charAt(stat.lastIndexOf(')') + 2) == ENDED;
        } catch (IOException goneOrUnknown) {
            return false;
        }
    }
}
