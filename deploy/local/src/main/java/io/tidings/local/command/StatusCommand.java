package io.tidings.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.local.system.DataFolder;
import io.tidings.local.system.PartReport;
import io.tidings.local.system.StateFile;
import io.tidings.local.system.SystemState;
import io.tidings.local.terminal.Table;
import io.tidings.local.terminal.Terminal;
import io.tidings.local.terminal.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}. */
@Command(
        name = "status",
        description = {"Shows every process: its port, whether it can work, how much memory it takes.", ""},
        footerHeading =
                "%nExit code 0 when everything is ready, 1 when something is not, 3 when nothing runs.%n%nExample:%n",
        footer = "  ./tidings status")
public final class StatusCommand implements Callable<Integer> {

    private static final int NOTHING_RUNS = 3;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        Optional<SystemState> running = new StateFile(folder).readRunning();
        if (running.isEmpty()) {
            System.out.println("Nothing is running on " + folder.root() + ". Start it with ./tidings up");
            return NOTHING_RUNS;
        }
        SystemState state = running.get();
        List<PartReport> reports = PartReport.of(state);
        System.out.print(json ? asJson(state, reports) : asText(folder, state, reports));
        return reports.stream().allMatch(PartReport::well) ? 0 : 1;
    }

    private static String asText(DataFolder folder, SystemState state, List<PartReport> reports) {
        Table table = Table.of("name", "port", "process", "state", "memory", "up for", "health")
                .figures(1, 2, 4);
        for (PartReport report : reports) {
            table.row(
                    report.name(),
                    Integer.toString(report.port()),
                    report.pid() == 0 ? "-" : Long.toString(report.pid()),
                    report.stage(),
                    report.bytes() == 0 ? "-" : Words.bytes(report.bytes()),
                    report.startedAt() == null ? "-" : Words.duration(since(report.startedAt())),
                    report.health());
        }
        long sum = reports.stream().mapToLong(PartReport::bytes).sum();
        table.row("together", "", "", "", Words.bytes(sum), "", "");
        return state.address() + " is "
                + state.phase().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", data in " + folder.root()
                + "\n\n" + table.text(Terminal.find());
    }

    private static Duration since(Instant instant) {
        return Duration.between(instant, Instant.now());
    }

    private static String asJson(SystemState state, List<PartReport> reports) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode tree = mapper.createObjectNode();
        tree.put("address", String.valueOf(state.address()));
        tree.put("phase", state.phase().name().toLowerCase(Locale.ROOT));
        tree.put("bytes", reports.stream().mapToLong(PartReport::bytes).sum());
        ArrayNode parts = tree.putArray("processes");
        for (PartReport report : reports) {
            ObjectNode part = parts.addObject();
            part.put("name", report.name()).put("port", report.port()).put("pid", report.pid());
            part.put("state", report.stage()).put("health", report.health()).put("bytes", report.bytes());
        }
        return tree.toPrettyString() + "\n";
    }
}
