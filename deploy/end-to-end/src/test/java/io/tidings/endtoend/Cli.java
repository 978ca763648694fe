package io.tidings.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The tidings command as built, without the script that would build it again. */
final class Cli {

    private static final long LONGEST_MINUTES = 5;

    private Cli() {}

    record Result(int exitCode, String output) {}

    static List<String> command(String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = RunningSystem.root().resolve("deploy/local/target/tidings-local.jar");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dtidings.home=" + RunningSystem.root(),
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    static Result run(String... arguments) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("tidings " + List.of(arguments) + " did not end: " + output);
        }
        return new Result(process.exitValue(), output);
    }
}
