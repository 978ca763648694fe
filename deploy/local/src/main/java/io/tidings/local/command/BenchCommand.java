package io.tidings.local.command;

import java.io.IOException;
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
        return BuiltProgram.run("benchmarks", arguments);
    }
}
