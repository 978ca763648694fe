package io.tidings.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void noPortIsGivenTwice() {
        assertThat(IntStream.range(0, 50).map(i -> FreePorts.take()).toArray()).doesNotHaveDuplicates();
    }

    @Test
    void portIsFreeUntilSomebodyListens() throws IOException {
        // Given
        int port = FreePorts.take();
        assertThat(FreePorts.isFree(port)).isTrue();

        // When
        try (var listening = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            // Then
            assertThat(FreePorts.isFree(listening.getLocalPort())).isFalse();
        }
    }
}
