package io.tidings.local.command;

import io.tidings.local.system.DataFolder;
import io.tidings.local.system.StateFile;
import io.tidings.local.system.SystemListener;
import io.tidings.local.system.SystemState;
import io.tidings.local.system.SystemState.Phase;
import io.tidings.local.terminal.Progress;
import io.tidings.local.terminal.Terminal;
import io.tidings.local.terminal.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code down}. */
@Command(
        name = "down",
        description = {"Stops everything that ./tidings up started. The data stays.", ""},
        footerHeading = "%nExample:%n",
        footer = "  ./tidings down --data /tmp/t")
public final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        DataFolder folder = data.folder();
        StateFile file = new StateFile(folder);
        Optional<SystemState> running = file.readRunning();
        if (running.isEmpty()) {
            System.out.println("Nothing is running on " + folder.root());
            return 0;
        }
        Instant began = Instant.now();
        ProcessHandle supervisor = running.get().supervisor().find().orElseThrow();
        SystemListener progress = Progress.shownFrom(running.get(), System.out, Terminal.find());
        supervisor.destroy();
        watch(supervisor, file, progress);
        System.out.println("Stopped after " + Words.duration(Duration.between(began, Instant.now())));
        return 0;
    }

    private static void watch(ProcessHandle supervisor, StateFile file, SystemListener progress)
            throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (supervisor.isAlive()) {
            file.read().filter(state -> state.phase() != Phase.READY).ifPresent(progress::changed);
            if (Instant.now().isAfter(deadline)) {
                supervisor.destroyForcibly();
                throw new CommandFailedException("the supervisor (process " + supervisor.pid() + ") did not end within "
                        + PATIENCE.toSeconds() + " s and was killed; its processes end by themselves within 10 s");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        file.read().filter(DownCommand::settled).ifPresent(progress::changed);
    }

    private static boolean settled(SystemState state) {
        return state.phase() == Phase.STOPPED || state.phase() == Phase.FAILED;
    }
}
