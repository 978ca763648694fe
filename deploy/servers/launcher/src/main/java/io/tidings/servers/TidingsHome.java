package io.tidings.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder the built servers are found under.
 *
 * @param root the repository's root
 */
public record TidingsHome(Path root) {

    /**
     * System property {@code tidings.home}, else variable {@code TIDINGS_HOME}, else the first folder from the working
     * directory upwards that holds Tidings.
     */
    public static TidingsHome find() {
        return Stream.of(System.getProperty("tidings.home"), System.getenv("TIDINGS_HOME"))
                .filter(named -> named != null && !named.isBlank())
                .map(Path::of)
                .findFirst()
                .or(TidingsHome::above)
                .map(root -> new TidingsHome(root.toAbsolutePath().normalize()))
                .orElseThrow(() -> new IllegalStateException(
                        "Tidings' folder is not above " + Path.of("").toAbsolutePath() + ": set TIDINGS_HOME to it"));
    }

    /** Where the build has laid out a server: {@code kafka}, {@code postgres}, {@code elasticsearch} or {@code mail}. */
    public Path server(String name) {
        return built(root.resolve("deploy/servers").resolve(name).resolve("target/server"), name);
    }

    /** The agent that ends a JVM when its standard input ends. */
    public Path exitAgent() {
        Path folder = built(root.resolve("deploy/servers/launcher/target/agent"), "launcher");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-exit.jar"))
                    .findFirst()
                    .orElseThrow(() -> notBuilt(folder, "launcher"));
        } catch (IOException e) {
            throw new ChildFailedException("cannot read " + folder, e);
        }
    }

    private static Path built(Path folder, String module) {
        if (!Files.isDirectory(folder)) {
            throw notBuilt(folder, module);
        }
        return folder;
    }

    private static IllegalStateException notBuilt(Path folder, String module) {
        return new IllegalStateException(
                folder + " is not built: run ./mvnw -pl deploy/servers/" + module + " -am process-classes");
    }

    private static Optional<Path> above() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .filter(folder -> Files.isDirectory(folder.resolve("deploy/servers")))
                .findFirst();
    }
}
