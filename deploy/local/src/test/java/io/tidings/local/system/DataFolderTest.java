package io.tidings.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.local.system.PartState.Kind;
import io.tidings.local.system.PartState.Stage;
import io.tidings.local.system.SystemState.Phase;
import io.tidings.servers.ProcessIdentity;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path root;

    @Test
    void theUsersOwnFolderFollowsTheirSettings() {
        Path home = Path.of("/home/mira");

        assertThat(DataFolder.standard(Map.of(), home).root()).isEqualTo(Path.of("/home/mira/.local/share/tidings"));
        assertThat(DataFolder.standard(Map.of("XDG_DATA_HOME", ""), home).root())
                .isEqualTo(Path.of("/home/mira/.local/share/tidings"));
        assertThat(DataFolder.standard(Map.of("XDG_DATA_HOME", "/data"), home).root())
                .isEqualTo(Path.of("/data/tidings"));
    }

    @Test
    void aFolderHasOneOwnerUntilItLetsGo() throws Exception {
        DataFolder folder = new DataFolder(root);
        DataLock lock = DataLock.tryLock(folder).orElseThrow();

        assertThat(DataLock.tryLock(folder)).isEmpty();

        lock.close();
        try (DataLock next = DataLock.tryLock(folder).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void theStateIsReadBackAsItWasWritten() throws Exception {
        DataFolder folder = new DataFolder(root);
        folder.create();
        SystemState state = state(new ProcessIdentity(1, NOON));

        new StateFile(folder).write(state);

        assertThat(new StateFile(folder).read()).hasValue(state);
    }

    @Test
    void aSystemRunsOnlyWhileItsSupervisorLives() throws Exception {
        DataFolder folder = new DataFolder(root);
        folder.create();
        StateFile file = new StateFile(folder);
        ProcessHandle self = ProcessHandle.current();

        file.write(
                state(new ProcessIdentity(self.pid(), self.info().startInstant().orElseThrow())));
        assertThat(file.readRunning()).isPresent();

        file.write(state(new ProcessIdentity(self.pid(), NOON.minusSeconds(1_000_000))));
        assertThat(file.readRunning()).isEmpty();
    }

    @Test
    void aBrokenStateFileIsAsGoodAsNone() throws Exception {
        DataFolder folder = new DataFolder(root);
        folder.create();
        Files.writeString(folder.stateFile(), "{\"supervisor\":");

        assertThat(new StateFile(folder).read()).isEmpty();
    }

    private static SystemState state(ProcessIdentity supervisor) {
        PartState kafka = new PartState(
                "kafka", Kind.SERVER, 9092, Stage.READY, new ProcessIdentity(7, NOON), NOON.plusSeconds(5), 2, "");
        PartState ingest = new PartState("ingest", Kind.SERVICE, 8081, Stage.WAITING, null, NOON, 0, "");
        return new SystemState(
                supervisor, NOON, Phase.STARTING, URI.create("http://localhost:8080"), List.of(kafka, ingest), "");
    }
}
