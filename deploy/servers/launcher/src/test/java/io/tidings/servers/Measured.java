package io.tidings.servers;

import java.time.Duration;

/** Starts servers and prints what the README of each tells. */
final class Measured {

    private Measured() {}

    static void start(RealServer server, Duration timeout) {
        long begin = System.nanoTime();
        server.start();
        server.awaitReady(timeout);
        System.out.printf(
                "%s was ready after %.1f s with %d MB%n",
                server.name(),
                (System.nanoTime() - begin) / 1e9,
                server.process().memoryBytes() >> 20);
    }
}
