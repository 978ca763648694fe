package io.tidings.local;

import io.tidings.local.command.AccuracyCommand;
import io.tidings.local.command.AnalyseCommand;
import io.tidings.local.command.BenchCommand;
import io.tidings.local.command.DownCommand;
import io.tidings.local.command.EraseCommand;
import io.tidings.local.command.RebuildCommand;
import io.tidings.local.command.SearchCommand;
import io.tidings.local.command.SendCommand;
import io.tidings.local.command.SourcesCommand;
import io.tidings.local.command.StatusCommand;
import io.tidings.local.command.TestCommand;
import io.tidings.local.command.UpCommand;
import io.tidings.local.command.WarmCommand;
import io.tidings.local.command.WhatWentWrong;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code tidings} command. */
@Command(
        name = "./tidings",
        description = "Reads official announcements: what they are about, where they land, how much money is in them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            SendCommand.class,
            SearchCommand.class,
            EraseCommand.class,
            RebuildCommand.class,
            SourcesCommand.class,
            AnalyseCommand.class,
            AccuracyCommand.class,
            WarmCommand.class,
            TestCommand.class,
            BenchCommand.class,
            HelpCommand.class
        },
        footerHeading = "%n",
        footer = {"Start with: ./tidings up        More: ./tidings COMMAND --help"})
public final class Tidings implements Runnable {

    private final CommandLine line = new CommandLine(this);

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    private Tidings() {}

    /** Runs a command and ends with its exit code: 0 done, 1 not (fully) done, 2 asked wrongly. */
    public static void main(String[] arguments) {
        // A library that finds no logger behind its interface should not tell whoever reads announcements.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(new Tidings().run(arguments));
    }

    private int run(String[] arguments) {
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(new WhatWentWrong());
        line.getSubcommands().get("accuracy").setUnmatchedOptionsArePositionalParams(true);
        line.getSubcommands().get("bench").setUnmatchedOptionsArePositionalParams(true);
        line.setUsageHelpAutoWidth(false).setUsageHelpWidth(110);
        return line.execute(arguments);
    }

    @Override
    public void run() {
        line.usage(line.getOut());
    }
}
