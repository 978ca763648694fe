package io.tidings.local.command;

import io.tidings.servers.TidingsHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that is built beside this one and runs in a process of its own. */
final class BuiltProgram {

    private BuiltProgram() {}

    /**
     * Runs it to its end.
     *
     * @param name as in {@code deploy/NAME/target/tidings-NAME.jar}
     * @return its exit code
     */
    static int run(String name, List<String> arguments) throws IOException, InterruptedException {
        Path root = TidingsHome.find().root();
        Path jar = root.resolve("deploy/%s/target/tidings-%s.jar".formatted(name, name));
        if (!Files.exists(jar)) {
            throw new CommandFailedException(
                    "deploy/" + name + " is not built: stop the running system (./tidings down)"
                            + " and call this again, which builds it");
        }
        String shared = System.getProperty(
                "tidings.shared", root.resolveSibling("shared").toString());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dtidings.home=" + root, "-Dtidings.shared=" + shared, "-jar", jar.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
