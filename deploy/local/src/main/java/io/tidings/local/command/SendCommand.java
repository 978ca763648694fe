package io.tidings.local.command;

import io.tidings.local.bulk.SendOptions;
import io.tidings.local.bulk.SendProgress;
import io.tidings.local.bulk.SendReport;
import io.tidings.local.bulk.Sender;
import io.tidings.local.client.InputFile;
import io.tidings.local.client.InputFiles;
import io.tidings.local.terminal.Terminal;
import io.tidings.local.terminal.Terminal.Style;
import io.tidings.local.terminal.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code send}. */
@Command(
        name = "send",
        description = {
            "Submits announcements to a running system.",
            "",
            "Takes text (.txt), pages (.html), documents (.pdf, .docx, .doc, .odt, .rtf), JSON (.json), lines of JSON of any number (.jsonl, .ndjson, also .gz),"
                    + " folders of these, and - for lines of JSON on standard input. What a text does not say itself comes"
                    + " from the options, or from a sidecar beside it: for release.txt a file release.txt.json with"
                    + " {\"publisher\": …, \"country\": …, \"publishedAt\": …, \"url\": …}. Without them, announcer and"
                    + " date are read from the text.",
            "",
            "Lines are sent in parts. While the system is away it is tried again for ten minutes. Ended in the middle,"
                    + " the same command goes on where it was: beside FILE lies FILE.tidings-sent until all is sent.",
            ""
        },
        footerHeading = "%nExit code 0 when everything was taken, 1 when something was refused.%n%nExamples:%n",
        footer = {
            "  ./tidings send release.txt --publisher 'Ministry of Examples' --country GB --published-at 2026-11-20",
            "  ./tidings send archive/ more.jsonl",
            "  ./tidings send 2010-2025.jsonl.gz --historical --progress --refused refused.jsonl"
        })
public final class SendCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Set<String> OF_ONE = Set.of("title", "url", "id");

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private SystemAddress system = new SystemAddress();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders.")
    private List<String> files = List.of();

    @Mixin
    private StatedFacts stated = new StatedFacts();

    @Option(names = "--progress", description = "Show how far it is every ten seconds in a log or pipe too.")
    private boolean progress;

    @Option(names = "--refused", paramLabel = "FILE", description = "Write every refused line with its reason here.")
    private @Nullable Path refused;

    @Option(names = "--anew", description = "Do not go on where an interrupted run of the same had come to.")
    private boolean anew;

    private final Terminal terminal = Terminal.find();

    @Override
    public Integer call() throws InterruptedException {
        List<InputFile> inputs = inputs();
        var options = new SendOptions(system.find(), stated.facts(), refused, anew, PATIENCE);
        SendProgress shown = new SendProgress(System.err, terminal, progress);
        try (Sender sender = new Sender(options, shown)) {
            send(sender, inputs, options.system());
            shown.close();
            return tell(sender);
        } catch (IOException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private List<InputFile> inputs() {
        try {
            List<InputFile> inputs = InputFiles.of(files);
            boolean many = inputs.stream().anyMatch(input -> input.kind() == InputFile.Kind.LINES);
            stated.facts().keySet().stream()
                    .filter(fact -> many && OF_ONE.contains(fact))
                    .findFirst()
                    .ifPresent(fact -> {
                        throw new IllegalArgumentException(
                                "--" + fact + " is that of one announcement; of lines of JSON each says its own");
                    });
            return inputs;
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private static void send(Sender sender, List<InputFile> inputs, URI address) throws InterruptedException {
        try {
            sender.send(inputs);
        } catch (IOException e) {
            String sofar = sender.report().accepted() == 0 ? "" : "\n" + taken(sender.report()) + " before that.";
            boolean lines = inputs.stream().anyMatch(input -> input.kind() == InputFile.Kind.LINES);
            throw new CommandFailedException(
                    "cannot send to " + address + ": "
                            + (e.getMessage() == null ? "it does not answer" : e.getMessage()) + sofar
                            + (lines ? "\nThe same command goes on where this one ended." : ""),
                    e);
        }
    }

    private int tell(Sender sender) {
        SendReport report = sender.report();
        sender.told().forEach(System.err::println);
        report.ids().forEach((name, announcement) -> System.out.println(announcement + "  " + name));
        System.out.println(taken(report)
                + (report.refused() == 0 ? "" : String.format(Locale.ROOT, ", %,d refused", report.refused())));
        report.shown().forEach(one -> System.err.println(terminal.styled(Style.BAD, "refused  ") + one));
        long more = report.refused() - report.shown().size();
        if (more > 0) {
            System.err.println("… and " + more + " more; --refused FILE writes all of them down");
        }
        return report.refused() == 0 ? 0 : 1;
    }

    private static String taken(SendReport report) {
        return Words.count(report.accepted(), "announcement") + " taken";
    }
}
