package io.tidings.local.command;

import io.tidings.local.client.InputFile;
import io.tidings.local.client.InputFiles;
import io.tidings.local.client.SendReport;
import io.tidings.local.client.Sender;
import io.tidings.local.client.SubmissionClient;
import io.tidings.local.terminal.Terminal;
import io.tidings.local.terminal.Terminal.Style;
import io.tidings.local.terminal.Words;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code send}. */
@Command(
        name = "send",
        description = {
            "Submits announcements to a running system.",
            "",
            "Takes text (.txt), pages (.html), JSON (.json), lines of JSON (.jsonl, .ndjson), folders of these, and - for"
                    + " lines of JSON on standard input. What a text does not say itself comes from the options, or from"
                    + " a sidecar beside it: for release.txt a file release.txt.json with {\"publisher\": …, \"country\":"
                    + " …, \"publishedAt\": …, \"url\": …}. Without them, announcer and date are read from the text.",
            ""
        },
        footerHeading = "%nExit code 0 when everything was taken, 1 when something was refused.%n%nExamples:%n",
        footer = {
            "  ./tidings send release.txt --publisher 'Ministry of Examples' --country GB --published-at 2026-11-20",
            "  ./tidings send archive/ more.jsonl"
        })
public final class SendCommand implements Callable<Integer> {

    private static final int REFUSALS_SHOWN = 20;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private SystemAddress system = new SystemAddress();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders.")
    private List<String> files = List.of();

    @Mixin
    private StatedFacts stated = new StatedFacts();

    private final Terminal terminal = Terminal.find();

    @Override
    public Integer call() throws InterruptedException {
        List<InputFile> inputs;
        try {
            inputs = InputFiles.of(files);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
        URI address = system.find();
        Sender sender = new Sender(new SubmissionClient(address), stated.facts(), terminal);
        try {
            for (InputFile input : inputs) {
                sender.send(input);
            }
        } catch (IOException e) {
            String sofar = sender.report().accepted() == 0 ? "" : "\n" + taken(sender.report()) + " before that.";
            throw new CommandFailedException(
                    "cannot send to " + address + ": "
                            + (e.getMessage() == null ? "it does not answer" : e.getMessage()) + sofar,
                    e);
        } finally {
            sender.close();
        }
        return tell(sender.report());
    }

    private int tell(SendReport report) {
        report.ids().forEach((name, announcement) -> System.out.println(announcement + "  " + name));
        System.out.println(taken(report)
                + (report.refused().isEmpty() ? "" : ", " + report.refused().size() + " refused"));
        report.refused().stream()
                .limit(REFUSALS_SHOWN)
                .forEach(refused -> System.err.println(terminal.styled(Style.BAD, "refused  ") + refused));
        if (report.refused().size() > REFUSALS_SHOWN) {
            System.err.println("… and " + (report.refused().size() - REFUSALS_SHOWN) + " more");
        }
        return report.refused().isEmpty() ? 0 : 1;
    }

    private static String taken(SendReport report) {
        return Words.count(report.accepted(), "announcement") + " taken";
    }
}
