package io.tidings.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start as a child process.
 *
 * @param name shown to people, for example {@code kafka}
 * @param command program and arguments
 * @param environment variables added to those of this process
 * @param workingDirectory made when it is missing
 * @param logFile gets standard output and standard error; earlier runs stay in it
 */
public record ChildSpec(
        String name, List<String> command, Map<String, String> environment, Path workingDirectory, Path logFile) {

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
