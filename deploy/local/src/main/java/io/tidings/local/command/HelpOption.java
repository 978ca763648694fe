package io.tidings.local.command;

import picocli.CommandLine.Option;

/** Every command explains itself. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;
}
