package io.tidings.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.servers.FreePorts;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path root;

    private DataFolder folder;
    private final int first = FreePorts.take();
    private final int second = FreePorts.take();

    @BeforeEach
    void createFolder() throws Exception {
        folder = new DataFolder(root);
        folder.create();
    }

    @Test
    void freePreferredPortsAreTakenWithoutAWord() throws Exception {
        List<Ports.Wish> wishes = List.of(new Ports.Wish("kafka", first), new Ports.Wish("query", second));

        Ports ports = Ports.remembered(folder, wishes);

        assertThat(ports.of("kafka")).isEqualTo(first);
        assertThat(ports.of("query")).isEqualTo(second);
        assertThat(ports.surprises(wishes)).isEmpty();
    }

    @Test
    void aTakenPortIsReplacedToldAndRemembered() throws Exception {
        List<Ports.Wish> wishes = List.of(new Ports.Wish("kafka", first));
        int chosen;
        try (ServerSocket other = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.remembered(folder, wishes);
            chosen = ports.of("kafka");
            assertThat(chosen).isNotEqualTo(other.getLocalPort());
            assertThat(ports.surprises(wishes)).containsExactly("port " + first + " is taken, kafka uses " + chosen);
        }

        assertThat(Ports.remembered(folder, wishes).of("kafka")).isEqualTo(chosen);
    }

    @Test
    void twoWhoWantTheSamePortGetDifferentOnes() throws Exception {
        List<Ports.Wish> wishes = List.of(new Ports.Wish("kafka", first), new Ports.Wish("query", first));

        Ports ports = Ports.remembered(folder, wishes);

        assertThat(ports.of("kafka")).isEqualTo(first);
        assertThat(ports.of("query")).isNotEqualTo(first);
    }
}
