package io.tidings.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real announcements and suites of other people, in a folder beside the repository. They are used in place and never
 * copied; a test that needs them is skipped, with a message, where the folder is absent.
 */
public final class SharedTexts {

    private static final String PROPERTY = "tidings.shared";

    private SharedTexts() {}

    /** The folder; skips the calling test when it is absent. */
    public static Path assumeThere() {
        String named = System.getProperty(PROPERTY, "");
        Path folder = Path.of(named).toAbsolutePath().normalize();
        Assumptions.assumeTrue(
                !named.isEmpty() && Files.isDirectory(folder),
                "skipped: the shared texts are not at " + folder + " (-D" + PROPERTY + ")");
        return folder;
    }

    /** A file or folder below, for example {@code evaluation/seeds}; skips the calling test when it is absent. */
    public static Path assumeThere(String below) {
        Path path = assumeThere().resolve(below);
        Assumptions.assumeTrue(Files.exists(path), "skipped: there is no " + path);
        return path;
    }

    /** The text of a file below; skips the calling test when it is absent. */
    public static String text(String below) {
        try {
            return Files.readString(assumeThere(below));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
