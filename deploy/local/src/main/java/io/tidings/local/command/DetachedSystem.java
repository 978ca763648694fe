package io.tidings.local.command;

import io.tidings.local.system.DataFolder;
import io.tidings.local.system.StateFile;
import io.tidings.local.system.SystemListener;
import io.tidings.local.system.SystemState;
import io.tidings.local.system.SystemState.Phase;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts the supervisor as a process of its own that outlives this one and its terminal, and watches it come up. */
final class DetachedSystem {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private DetachedSystem() {}

    static URI start(DataFolder folder, String[] arguments, SystemListener progress) throws InterruptedException {
        Path log = folder.log("supervisor");
        Process supervisor = launch(log, arguments);
        StateFile file = new StateFile(folder);
        while (true) {
            Optional<SystemState> state =
                    file.read().filter(read -> read.supervisor().pid() == supervisor.pid());
            state.ifPresent(progress::changed);
            Phase phase = state.map(SystemState::phase).orElse(Phase.STARTING);
            if (phase == Phase.READY) {
                return state.orElseThrow().address();
            }
            if (!supervisor.isAlive()) {
                throw new CommandFailedException(lastWords(log));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static Process launch(Path log, String[] arguments) {
        List<String> command = new ArrayList<>(ownSession());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-Xss512k"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.add("-Dtidings.home=" + System.getProperty("tidings.home", ""));
        command.addAll(List.of("-jar", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(log.getParent());
            Files.writeString(log, "");
            return new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new CommandFailedException("cannot start in the background: " + e.getMessage(), e);
        }
    }

    /** A session of its own where the system has such a program, else at least deaf to the terminal's end. */
    private static List<String> ownSession() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of("nohup");
    }

    private static String lastWords(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            String told =
                    lines.stream().skip(Math.max(0, lines.size() - 25)).reduce("", (all, line) -> all + "\n  " + line);
            return "it did not come up; the end of " + log + ":" + told;
        } catch (IOException e) {
            return "it did not come up, and its log " + log + " cannot be read: " + e.getMessage();
        }
    }
}
