package io.tidings.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidings.local.system.PartState.Stage;
import io.tidings.local.system.SystemState.Phase;
import io.tidings.servers.FreePorts;
import io.tidings.servers.ProcessIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real Kafka and PostgreSQL under the supervisor; the whole system is the matter of deploy/end-to-end. */
@Timeout(180)
class TidingsSystemIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Set<String> ALL_BUT_POSTGRES = ServiceSpec.all().stream()
            .map(ServiceSpec::name)
            .collect(Collectors.collectingAndThen(Collectors.toSet(), services -> {
                services.addAll(Set.of("kafka", "elasticsearch"));
                return services;
            }));

    @TempDir
    Path folder;

    private TidingsSystem system;
    private Process supervisor;

    @AfterEach
    void leaveNothingBehind() throws Exception {
        if (system != null) {
            system.close();
        }
        if (supervisor != null) {
            supervisor.destroy();
            supervisor.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void aKilledServerComesBackByItself() {
        // Given
        system = TidingsSystem.start(onlyPostgres());
        LivePart postgres = system.part("postgres");
        ProcessIdentity before = postgres.state().process();

        // When
        postgres.kill();

        // Then
        postgres.awaitReady(1, LONG);
        assertThat(postgres.state().process()).isNotEqualTo(before);
        assertThat(before.find()).isEmpty();
    }

    @Test
    void aSecondSystemOnTheSameDataIsRefusedWithWhoHasIt() {
        // Given
        system = TidingsSystem.start(onlyPostgres());

        // When, Then
        assertThatThrownBy(() -> TidingsSystem.start(onlyPostgres()))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining(system.address().toString());
        assertThat(system.part("postgres").state().stage()).isEqualTo(Stage.READY);
    }

    @Test
    void closingEndsEveryProcessAndGivesTheDataFree() {
        // Given
        system = TidingsSystem.start(onlyPostgres());
        ProcessIdentity postgres = system.part("postgres").state().process();

        // When
        system.close();

        // Then
        assertThat(postgres.find()).isEmpty();
        assertThat(new StateFile(new DataFolder(folder)).read())
                .map(SystemState::phase)
                .hasValue(Phase.STOPPED);
        system = TidingsSystem.start(onlyPostgres());
    }

    @Test
    void aPortThatWasAskedForAndIsTakenIsRefused() throws IOException {
        try (ServerSocket other = new ServerSocket(FreePorts.take(), 1, InetAddress.getLoopbackAddress())) {
            SystemOptions options = onlyPostgres().withFreePorts(false).withPort(other.getLocalPort());

            assertThatThrownBy(() -> TidingsSystem.start(options))
                    .isInstanceOf(StartFailedException.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " is taken");
        }
    }

    @Test
    void killOfTheSupervisorLeavesNoProcessForTenSecondsAndUpWorksAgain() throws Exception {
        // Given
        supervisor = SupervisorProcess.start(folder, ALL_BUT_POSTGRES);
        SystemState state = SupervisorProcess.awaitReady(folder, supervisor, LONG);
        ProcessHandle postgres = state.parts().getFirst().process().find().orElseThrow();
        var all = java.util.stream.Stream.concat(java.util.stream.Stream.of(postgres), postgres.descendants())
                .toList();
        assertThat(all).hasSizeGreaterThan(1);

        // When
        supervisor.destroyForcibly();
        long killedAt = System.nanoTime();

        // Then
        all.forEach(process -> process.onExit().orTimeout(60, TimeUnit.SECONDS).join());
        assertThat(Duration.ofNanos(System.nanoTime() - killedAt)).isLessThan(Duration.ofSeconds(10));
        assertThat(new StateFile(new DataFolder(folder)).readRunning()).isEmpty();
        system = TidingsSystem.start(onlyPostgres());
    }

    private SystemOptions onlyPostgres() {
        return SystemOptions.forTests(folder).without(ALL_BUT_POSTGRES);
    }
}
