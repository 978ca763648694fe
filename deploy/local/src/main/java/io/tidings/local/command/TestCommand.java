package io.tidings.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code test}: stands in the list of commands; the script runs the tests itself, since they build this program. */
@Command(
        name = "test",
        description = {"Runs all tests of all modules on real servers, as continuous integration does.", ""},
        footerHeading = "%nExample:%n",
        footer = "  ./tidings test")
public final class TestCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        throw new CommandFailedException("run the tests with the script in the repository's root: ./tidings test");
    }
}
