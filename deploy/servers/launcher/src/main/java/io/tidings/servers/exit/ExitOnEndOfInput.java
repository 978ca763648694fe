package io.tidings.servers.exit;

import java.io.IOException;

/**
 * Java agent for children of a supervisor: the JVM exits when its standard input ends, which happens when the supervisor
 * closes the pipe or dies, even by SIGKILL. Shutdown hooks run; a JVM that is not gone after the grace is halted.
 *
 * <p>It needs nothing from the program it is added to, and does not keep an AOT cache from being used.
 */
public final class ExitOnEndOfInput {

    private static final int HALTED = 70;

    private ExitOnEndOfInput() {}

    /** Called by the JVM before {@code main}, with the grace in seconds. */
    public static void premain(String graceSeconds) {
        long graceMillis = Long.parseLong(graceSeconds) * 1000;
        daemon("exit-on-end-of-input", () -> exitAtEnd(graceMillis));
    }

    private static void exitAtEnd(long graceMillis) {
        awaitEndOfInput();
        daemon("halt-after-grace", () -> haltAfter(graceMillis));
        Runtime.getRuntime().exit(0);
    }

    private static void awaitEndOfInput() {
        byte[] ignored = new byte[256];
        try {
            while (System.in.read(ignored) >= 0) {
                // Nothing is ever said on this pipe; only its end counts.
            }
        } catch (IOException brokenPipe) {
            // As good as the end.
        }
    }

    private static void haltAfter(long graceMillis) {
        try {
            Thread.sleep(graceMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(HALTED);
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
