package io.tidings.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private ChildProcess child;

    @AfterEach
    void leaveNothingBehind() {
        if (child != null) {
            child.kill();
        }
    }

    @Test
    void endsByItselfWhenItsInputEnds() {
        // Given
        startSleeper();

        // When
        boolean byItself = child.stop(LONG);

        // Then
        assertThat(byItself).isTrue();
        assertThat(child.isAlive()).isFalse();
        assertThat(child.exitCode()).isPresent();
    }

    @Test
    void childHasASessionOfItsOwnSoThatCtrlCReachesOnlyUs() {
        // Given
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "this system has no setsid");

        // When
        startSleeper();

        // Then
        assertThat(stat(3)).isEqualTo(Long.toString(child.pid()));
    }

    @Test
    void killEndsAtOnceWithTheSignalsCode() {
        // Given
        startSleeper("stubborn");

        // When
        child.kill();

        // Then
        assertThat(child.exitCode()).hasValue(128 + 9);
    }

    @Test
    void suspendedChildIsAliveAndStoppedUntilResumed() {
        // Given
        startSleeper();

        // When
        child.suspend();

        // Then
        assertThat(child.isAlive()).isTrue();
        child.awaitUntil("it is stopped", LONG, () -> state().equals("T"));
        child.resume();
        child.awaitUntil("it goes on", LONG, () -> !state().equals("T"));
    }

    @Test
    void killOfTheParentLeavesNoChildBehindForTenSeconds() {
        // Given
        Path log = folder.resolve("parent.log");
        child = ChildProcess.start(new ChildSpec("parent", parent(), Map.of(), folder, log));
        child.awaitUntil("its children run", LONG, () -> !pidsOfChildren().isEmpty());
        List<ProcessHandle> children = pidsOfChildren();
        assertThat(children).hasSize(2).allMatch(ProcessHandle::isAlive);

        // When
        Signals.send("KILL", child.pid());
        long killedAt = System.nanoTime();

        // Then
        while (children.stream().anyMatch(Liveness::isRunning)) {
            assertThat(Duration.ofNanos(System.nanoTime() - killedAt)).isLessThan(Duration.ofSeconds(10));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void waitingForADeadChildNamesItAndItsLastWords() {
        // Given
        child = ChildProcess.start(new ChildSpec(
                "talker", List.of("sh", "-c", "echo last words; exit 3"), Map.of(), folder, folder.resolve("t.log")));

        // When, Then
        assertThatThrownBy(() -> child.awaitUntil("it is ready", LONG, () -> false))
                .isInstanceOf(ChildFailedException.class)
                .hasMessageContaining("talker")
                .hasMessageContaining("ended with code 3 before it is ready")
                .hasMessageContaining("last words");
    }

    @Test
    void waitingTooLongSaysForWhatAndShowsTheLog() {
        // Given
        startSleeper();

        // When, Then
        assertThatThrownBy(() -> child.awaitUntil("pigs fly", Duration.ofMillis(200), () -> false))
                .hasMessageContaining("pigs fly")
                .hasMessageContaining("sleeping");
    }

    @Test
    void lastLinesAreThoseOfTheNewestRun() {
        // Given
        Path log = folder.resolve("twice.log");
        talk("first run", log);

        // When
        talk("second run", log);

        // Then
        assertThat(child.lastLogLines(10)).containsExactly("second run");
        assertThat(log).content().contains("first run");
    }

    @Test
    void programThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ChildProcess.start(
                        new ChildSpec("ghost", List.of("/no/such/program"), Map.of(), folder, folder.resolve("g.log"))))
                .isInstanceOf(ChildFailedException.class)
                .hasMessageContaining("ghost could not be started");
    }

    @Test
    void processIsFoundAgainByPidAndStartOnly() {
        // Given
        startSleeper();
        ProcessIdentity identity = child.identity();

        // When, Then
        assertThat(identity.find()).map(ProcessHandle::pid).hasValue(child.pid());
        assertThat(new ProcessIdentity(child.pid(), identity.startedAt().minusSeconds(60)).find())
                .isEmpty();
        child.kill();
        assertThat(identity.find()).isEmpty();
    }

    @Test
    void memoryIsCountedWhileItRuns() {
        // Given
        startSleeper();

        // When, Then
        assertThat(child.memoryBytes()).isBetween(5L << 20, 200L << 20);
    }

    private void startSleeper(String... arguments) {
        child = ChildProcess.start(Parent.sleeper(folder.resolve("sleeper.log"), arguments));
        child.awaitUntil("it sleeps", LONG, () -> Parent.sleeps(child));
    }

    private void talk(String words, Path log) {
        child = ChildProcess.start(new ChildSpec("talker", List.of("echo", words), Map.of(), folder, log));
        child.onExit().join();
    }

    private List<String> parent() {
        return JavaCommand.ofMain(Parent.class.getName(), List.of(Parent.classes(), Parent.testClasses()))
                .heap("32m")
                .flags("-Dtidings.home=" + TidingsHome.find().root())
                .tuning(JvmTuning.forTests())
                .with(TidingsHome.find(), folder.toString());
    }

    private List<ProcessHandle> pidsOfChildren() {
        return child.lastLogLines(5).stream()
                .filter(line -> line.startsWith("children "))
                .flatMap(line -> Stream.of(line.split(" ")).skip(1))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .toList();
    }

    private String state() {
        return stat(0);
    }

    /** A field of the system's line about the child, counted from its state: 0 state, 1 parent, 2 group, 3 session. */
    private String stat(int field) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(child.pid()), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[field];
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
