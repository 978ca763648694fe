package io.tidings.servers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts a child into a session of its own, so that Ctrl-C in our terminal reaches us alone and we can end the children in
 * the right order. Where the system has no such program, children get the signal too and end all at once.
 */
final class OwnSession {

    private static final Optional<String> PROGRAM = Stream.of("/usr/bin/setsid", "/bin/setsid")
            .filter(program -> Files.isExecutable(Path.of(program)))
            .findFirst();

    private OwnSession() {}

    /** The same command with the same pid, in a session of its own; unchanged when there is no such program to run. */
    static List<String> of(List<String> command) {
        return PROGRAM.filter(setsid -> isThere(command.getFirst()))
                .map(setsid ->
                        Stream.concat(Stream.of(setsid), command.stream()).toList())
                .orElse(command);
    }

    private static boolean isThere(String program) {
        if (program.contains("/")) {
            return Files.isExecutable(Path.of(program));
        }
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
