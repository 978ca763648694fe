package io.tidings.local.command;

import io.tidings.local.system.DataFolder;
import io.tidings.local.system.ServiceSpec;
import io.tidings.local.system.Startup;
import io.tidings.local.system.SystemListener;
import io.tidings.local.system.SystemOptions;
import io.tidings.local.system.TidingsSystem;
import io.tidings.local.terminal.Progress;
import io.tidings.local.terminal.Terminal;
import io.tidings.local.terminal.Terminal.Style;
import io.tidings.local.terminal.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}. */
@Command(
        name = "up",
        description = {
            "Starts everything on this machine and prints the address.",
            "",
            "Real Kafka, PostgreSQL and Elasticsearch and every service run as processes of their own, reachable from"
                    + " this machine only. An empty system gets sample announcements, so that there is something to"
                    + " find. Ctrl-C stops everything; the data stays.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tidings up                        in this terminal, at http://localhost:8080",
            "  ./tidings up --detach               in the background; ./tidings down stops it",
            "  ./tidings up --data /tmp/t --port 9000   a second, separate system"
        })
public final class UpCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--port", paramLabel = "N", description = "Where everything is served (default: 8080).")
    private @Nullable Integer port;

    @Option(
            names = "--ports",
            paramLabel = "free",
            description = "\"free\": choose every port freely, for a second system on this machine.")
    private @Nullable String ports;

    @Option(names = "--detach", description = "Start in the background and return when ready.")
    private boolean detach;

    @Option(names = "--no-samples", description = "Leave an empty system empty.")
    private boolean noSamples;

    @Option(names = "--quick", description = "Start a little faster, work slower under load.")
    private boolean quick;

    @Option(names = "--semantic", description = "Also rank by meaning: searches with semantic=true find paraphrases.")
    private boolean semantic;

    @Option(names = "--without", hidden = true, split = ",", description = "Parts that are left out.")
    private Set<String> without = Set.of();

    private final Terminal terminal = Terminal.find();

    @Override
    public Integer call() throws InterruptedException {
        if (ports != null && !ports.equals("free")) {
            throw new CommandFailedException("--ports knows only the word free, not \"" + ports + "\"");
        }
        Instant began = Instant.now();
        DataFolder folder = data.folder();
        System.out.println(terminal.styled(Style.BOLD, "Tidings") + " keeps its data in " + folder.root());
        SystemListener progress = Progress.shownOn(System.out, terminal);
        if (detach) {
            URI address = DetachedSystem.start(folder, foregroundArguments(folder), progress);
            welcome(address, began, "It runs in the background: ./tidings status shows it, ./tidings down stops it.");
            return 0;
        }
        stayUp(options(folder), progress, began);
        return 0;
    }

    private void stayUp(SystemOptions options, SystemListener progress, Instant began) throws InterruptedException {
        TidingsSystem system = TidingsSystem.prepare(options, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stops-everything"));
        system.bringUp();
        welcome(system.address(), began, "Ctrl-C stops everything; the data stays.");
        new CountDownLatch(1).await();
    }

    private SystemOptions options(DataFolder folder) {
        SystemOptions options = SystemOptions.usual(folder)
                .withSamples(!noSamples)
                .withFreePorts(ports != null)
                .without(leftOut())
                .withStartup(quick ? Startup.QUICK : Startup.USUAL);
        return port == null ? options : options.withPort(port);
    }

    private Set<String> leftOut() {
        Set<String> names = new HashSet<>(without);
        if (!semantic) {
            names.addAll(ServiceSpec.OPTIONAL);
        }
        return names;
    }

    private String[] foregroundArguments(DataFolder folder) {
        List<String> arguments = new ArrayList<>(List.of("up", "--data=" + folder.root()));
        if (!without.isEmpty()) {
            arguments.add("--without=" + String.join(",", without));
        }
        if (port != null) {
            arguments.add("--port=" + port);
        }
        if (ports != null) {
            arguments.add("--ports=" + ports);
        }
        if (noSamples) {
            arguments.add("--no-samples");
        }
        if (semantic) {
            arguments.add("--semantic");
        }
        if (quick) {
            arguments.add("--quick");
        }
        return arguments.toArray(String[]::new);
    }

    private void welcome(URI address, Instant began, String how) {
        String time = Words.duration(Duration.between(began, Instant.now()));
        System.out.println();
        System.out.println("Ready after " + time + ": " + terminal.styled(Style.BOLD, address.toString()));
        System.out.println();
        System.out.println("  Search       ./tidings search 'theme:humanitarian'");
        System.out.println("  By program   curl '" + address + "/api/announcements?theme=humanitarian'");
        MailPageAddress.of(data.folder()).ifPresent(page -> System.out.println("  Letters      " + page));
        System.out.println("  Add one      ./tidings send FILE --publisher 'Ministry of Examples' --country GB");
        System.out.println();
        System.out.println(how);
        System.out.flush();
    }
}
