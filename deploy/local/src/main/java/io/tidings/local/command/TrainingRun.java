package io.tidings.local.command;

import io.tidings.local.client.SearchAnswer;
import io.tidings.local.client.SearchClient;
import io.tidings.local.client.SearchClient.Parameter;
import io.tidings.local.system.DataFolder;
import io.tidings.local.system.PartReport;
import io.tidings.local.system.Startup;
import io.tidings.local.system.StateFile;
import io.tidings.local.system.SystemOptions;
import io.tidings.local.system.TidingsSystem;
import io.tidings.local.terminal.HitList;
import io.tidings.local.terminal.Progress;
import io.tidings.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A short life of a system with announcements and searches, for its JVMs to learn from. */
final class TrainingRun {

    private TrainingRun() {}

    static void play() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tidings-warm");
        SystemOptions options =
                SystemOptions.usual(new DataFolder(folder)).withFreePorts(true).withStartup(Startup.TRAINING);
        TidingsSystem system = TidingsSystem.prepare(options, Progress.shownOn(System.out, Terminal.find()));
        Thread stop = new Thread(system::close, "stops-everything");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            system.bringUp();
            use(system, options.data());
        } finally {
            system.close();
            remove(folder);
        }
    }

    private static void use(TidingsSystem system, DataFolder folder) throws IOException, InterruptedException {
        SearchClient client = new SearchClient(system.address());
        List<List<Parameter>> searches = List.of(
                List.of(),
                List.of(new Parameter("q", "water OR energy")),
                List.of(new Parameter("theme", "humanitarian"), new Parameter("minAmount", "1000000")),
                List.of(new Parameter("region", "sahel"), new Parameter("sort", "newest")));
        for (List<Parameter> search : searches) {
            try {
                new HitList(Terminal.find()).text(SearchAnswer.of(client.search(search)));
            } catch (SearchClient.RefusedException notUnderstood) {
                System.err.println("a training search was refused: " + notUnderstood.getMessage());
            }
        }
        new StateFile(folder).readRunning().ifPresent(PartReport::of);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
