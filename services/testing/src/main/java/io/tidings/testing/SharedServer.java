package io.tidings.testing;

import io.tidings.servers.RealServer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One server for all tests of a JVM: a running one that was named to us, else one we start at first use and end with the
 * JVM. What we started is remembered in a system property, since Quarkus loads test classes more than once.
 */
final class SharedServer {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final String name;
    private final Function<TestFolder, RealServer> make;

    SharedServer(String name, Function<TestFolder, RealServer> make) {
        this.name = name;
        this.make = make;
    }

    /** Host and port. */
    String address() {
        return named().orElseGet(this::started);
    }

    /** Of a server that others use too, by {@code -Dtidings.test.NAME} or variable {@code TIDINGS_TEST_NAME}. */
    Optional<String> named() {
        return Optional.ofNullable(System.getProperty("tidings.test." + name))
                .or(() -> Optional.ofNullable(System.getenv("TIDINGS_TEST_" + name.toUpperCase(java.util.Locale.ROOT))))
                .filter(address -> !address.isBlank());
    }

    /** Empties a server that modules use one after the other: once in this JVM, before its first test. */
    void emptyOnce(Consumer<String> cleaning) {
        String property = "tidings.test." + name + ".emptied";
        synchronized (System.getProperties()) {
            if (System.getProperty(property) == null) {
                named().ifPresent(cleaning);
                System.setProperty(property, "true");
            }
        }
    }

    private String started() {
        String property = "tidings.test." + name + ".started";
        synchronized (System.getProperties()) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, startNow());
            }
            return System.getProperty(property);
        }
    }

    private String startNow() {
        TestFolder folder = TestFolder.create(name);
        RealServer server = make.apply(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder), "end-" + name));
        server.start();
        server.awaitReady(PATIENCE);
        return server.address();
    }

    private static void end(RealServer server, TestFolder folder) {
        server.stop(GRACE);
        folder.delete();
    }
}
