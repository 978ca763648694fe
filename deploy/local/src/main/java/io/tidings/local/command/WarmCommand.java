package io.tidings.local.command;

import io.tidings.local.terminal.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code warm}. */
@Command(
        name = "warm",
        description = {
            "Makes every later start faster: runs the system once and lets each program keep what its JVM has learnt.",
            "",
            "Takes some minutes and about a gigabyte in the user's cache folder. Needed again after a change of the"
                    + " JDK or of the programs; without it everything works, only slower to start.",
            ""
        },
        footerHeading = "%nExample:%n",
        footer = "  ./tidings warm && ./tidings up")
public final class WarmCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Option(names = "--train", hidden = true, description = "Is the run that is learnt from.")
    private boolean train;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (train) {
            TrainingRun.play();
            return 0;
        }
        Instant began = Instant.now();
        System.out.println("Running the system once to learn from it; writing the caches takes longest.");
        int code = new ProcessBuilder(trainingCommand()).inheritIO().start().waitFor();
        if (code != 0) {
            throw new CommandFailedException(
                    "the training run failed with code " + code + "; nothing else has changed");
        }
        System.out.println("Warm after " + Words.duration(Duration.between(began, Instant.now()))
                + ": the next ./tidings up starts faster.");
        return 0;
    }

    /** This program again, leaving a cache for itself too where the script wants one. */
    private static List<String> trainingCommand() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        String cache = System.getProperty("tidings.cache", "");
        if (!cache.isEmpty()) {
            Files.createDirectories(Path.of(cache).getParent());
            // The JVM names every class it cannot keep; none of that is for the person who waits.
            command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:disable", "-Xlog:all=error:stderr"));
        }
        command.add("-Dtidings.home=" + System.getProperty("tidings.home", ""));
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "warm", "--train"));
        return command;
    }
}
