package io.tidings.endtoend;

import io.tidings.local.system.SystemOptions;
import io.tidings.local.system.TidingsSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One system for all tests of this module, as {@code ./tidings up} starts it, on free ports and an empty data folder. */
final class RunningSystem {

    private static final Path DATA = folder("system");
    private static final TidingsSystem SYSTEM = start();

    private RunningSystem() {}

    static TidingsSystem shared() {
        return SYSTEM;
    }

    /** What the command needs to find it. */
    static Path data() {
        return DATA;
    }

    static Announcements announcements() {
        return new Announcements(SYSTEM.address());
    }

    static Path root() {
        return Path.of(System.getProperty("tidings.root"));
    }

    /** A new folder below this module's target. */
    static Path folder(String name) {
        try {
            Path parent = Files.createDirectories(root().resolve("deploy/end-to-end/target/data"));
            return Files.createTempDirectory(parent, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TidingsSystem start() {
        TidingsSystem system = TidingsSystem.start(SystemOptions.forTests(DATA));
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        return system;
    }
}
