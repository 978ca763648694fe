package io.tidings.local.command;

import io.tidings.servers.TidingsHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bench}: hands over to the program of {@code deploy/benchmarks}. */
@Command(
        name = "bench",
        description = {"Runs a benchmark of deploy/benchmarks; without a name it lists them.", ""},
        footerHeading = "%nExample:%n",
        footer = "  ./tidings bench latency --count 100")
public final class BenchCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Which, and what it takes.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path jar = TidingsHome.find().root().resolve("deploy/benchmarks/target/tidings-benchmarks.jar");
        if (!Files.exists(jar)) {
            throw new CommandFailedException("the benchmarks are not built: stop the running system (./tidings down)"
                    + " and call this again, which builds them");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dtidings.home=" + TidingsHome.find().root(), "-jar", jar.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
