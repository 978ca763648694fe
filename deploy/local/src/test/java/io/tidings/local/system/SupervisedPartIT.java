package io.tidings.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.local.system.PartState.Kind;
import io.tidings.local.system.PartState.Stage;
import io.tidings.servers.ChildProcess;
import io.tidings.servers.ChildSpec;
import io.tidings.servers.FreePorts;
import io.tidings.servers.JavaCommand;
import io.tidings.servers.JvmTuning;
import io.tidings.servers.TidingsHome;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SupervisedPartIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final RestartPace QUICK =
            new RestartPace(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMinutes(1), 3, 2);

    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final int port = FreePorts.take();
    private SupervisedPart part;

    @AfterEach
    void leaveNothingBehind() {
        part.askToStop();
        part.awaitStopped();
    }

    @Test
    void aPartIsReadyOnceItAnswers() {
        start(Integer.toString(port));

        assertThat(part.await(stage -> stage == Stage.READY, LONG)).isTrue();
        assertThat(part.state().process().pid()).isEqualTo(part.child().pid());
        assertThat(part.state().restarts()).isZero();
        assertThat(said).isEmpty();
    }

    @Test
    void aKilledPartIsNamedWithItsLastWordsAndComesBack() {
        // Given
        start(Integer.toString(port));
        part.await(stage -> stage == Stage.READY, LONG);
        long pid = part.child().pid();

        // When
        part.child().kill();

        // Then
        new LivePart(part).awaitReady(1, LONG);
        assertThat(part.child().pid()).isNotEqualTo(pid);
        assertThat(said).hasSize(1);
        assertThat(said.getFirst())
                .contains("echo")
                .contains("was killed by signal 9")
                .contains("hello from the child");
    }

    @Test
    void aPartThatCannotStartIsGivenUpWithItsReason() {
        start("die");

        assertThat(part.await(stage -> stage == Stage.FAILED, LONG)).isTrue();
        assertThat(part.state().note()).isEqualTo("died 3 times before it was ready");
        assertThat(said)
                .hasSize(3)
                .allMatch(words -> words.contains("cannot find my socks") && words.contains("code 7"));
        assertThat(said.getLast()).contains("It has died 3 times in a row.");
    }

    @Test
    void aHeldPartStaysDownUntilItIsReleased() {
        // Given
        start(Integer.toString(port));
        part.await(stage -> stage == Stage.READY, LONG);

        // When
        part.hold();

        // Then
        assertThat(part.state().stage()).isEqualTo(Stage.HELD);
        assertThat(part.state().process()).isNull();
        assertThat(FreePorts.isFree(port)).isTrue();
        part.release();
        assertThat(part.await(stage -> stage == Stage.READY, LONG)).isTrue();
    }

    @Test
    void aSuspendedPartCanBeStopped() {
        // Given
        start(Integer.toString(port));
        part.await(stage -> stage == Stage.READY, LONG);
        ChildProcess child = part.child();
        child.suspend();

        // When
        part.askToStop();
        part.awaitStopped();

        // Then
        assertThat(part.state().stage()).isEqualTo(Stage.STOPPED);
        assertThat(child.isAlive()).isFalse();
        assertThat(said).isEmpty();
    }

    private void start(String argument) {
        part = new SupervisedPart(part(argument), QUICK, () -> {}, said::add);
        part.start();
    }

    private Part part(String argument) {
        Path classes = Path.of(
                Child.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        List<String> command = JavaCommand.ofMain(Child.class.getName(), List.of(classes))
                .heap("32m")
                .tuning(JvmTuning.forTests())
                .with(TidingsHome.find(), argument);
        ChildSpec spec = new ChildSpec("echo", command, Map.of(), folder, folder.resolve("echo.log"));
        return new ServicePart(
                new ServiceSpec("echo", "none", port, Set.of()),
                spec,
                port,
                Duration.ofSeconds(20),
                HttpClient.newHttpClient());
    }

    @Test
    void aPartThatNeverStartedIsStoppedAtOnce() {
        part = new SupervisedPart(part("die"), QUICK, () -> {}, said::add);

        part.askToStop();

        assertThat(part.state().stage()).isEqualTo(Stage.STOPPED);
        assertThat(part.state().kind()).isEqualTo(Kind.SERVICE);
    }
}
