package io.tidings.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folder that holds everything a local system keeps: the servers' data, logs, remembered ports and what is running.
 *
 * @param root absolute path of the folder
 */
public record DataFolder(Path root) {

    /** Makes the path absolute, so that it means the same to every process. */
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The user's own folder: {@code $XDG_DATA_HOME/tidings}, else {@code ~/.local/share/tidings}. */
    public static DataFolder standard(Map<String, String> environment, Path home) {
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = xdg.isBlank() ? home.resolve(".local/share") : Path.of(xdg);
        return new DataFolder(base.resolve("tidings"));
    }

    /** What runs right now. */
    public Path run() {
        return root.resolve("run");
    }

    Path lockFile() {
        return run().resolve("lock");
    }

    Path stateFile() {
        return run().resolve("system.json");
    }

    Path portsFile() {
        return root.resolve("ports.json");
    }

    /** Where a part writes what it has to say. */
    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** Where a server keeps its own files. */
    Path of(String server) {
        return root.resolve(server);
    }

    void create() throws IOException {
        Files.createDirectories(run());
        Files.createDirectories(root.resolve("logs"));
    }
}
