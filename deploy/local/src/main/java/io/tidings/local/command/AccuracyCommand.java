package io.tidings.local.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code accuracy}: hands over to the program of {@code deploy/accuracy}. */
@Command(
        name = "accuracy",
        description = {
            "Measures how well announcements are read, on the labelled sets of deploy/accuracy.",
            "",
            "  (nothing)       prints the figures and the floors that are broken",
            "  --write         writes docs/accuracy.md and raises the floors",
            "  --wrong [RULE]  lists the sentence cases that are read wrongly",
            "  --train         trains all models anew; build again afterwards",
            "  --folds         measures by models that have not seen what they read (ten minutes)",
            ""
        },
        footerHeading = "%nExample:%n",
        footer = "  ./tidings accuracy --wrong 'up to'")
public final class AccuracyCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(arity = "0..*", paramLabel = "OPTION", description = "As above.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return BuiltProgram.run("accuracy", arguments);
    }
}
