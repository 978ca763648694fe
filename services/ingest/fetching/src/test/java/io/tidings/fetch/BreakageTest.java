package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.zip.ZipException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.junit.jupiter.api.Test;

class BreakageTest {

    private static final InetAddress HOST = InetAddress.ofLiteral("192.0.2.1");

    private static Failure.Kind kind(Exception broken) {
        return ((Reply.Broken) Breakage.told(broken, HOST)).kind();
    }

    @Test
    void whereNoConnectionCameAboutAnotherAddressMayDo() {
        for (IOException none : List.of(
                new ConnectException("Connection refused"),
                new ConnectTimeoutException("late"),
                new NoRouteToHostException("No route to host"),
                new BindException("Cannot assign requested address"),
                new SocketException("Network is unreachable"))) {
            assertThat(Breakage.told(none, HOST)).as("%s", none).isInstanceOf(Reply.NoConnection.class);
        }
    }

    @Test
    void everyOtherBreakageHasItsKind() {
        assertThat(kind(new SocketTimeoutException("Read timed out"))).isEqualTo(Failure.Kind.TIMEOUT);
        assertThat(kind(new SocketException("Connection reset"))).isEqualTo(Failure.Kind.CONNECT);
        assertThat(kind(new SSLHandshakeException("unknown"))).isEqualTo(Failure.Kind.TLS);
        assertThat(kind(new EOFException())).isEqualTo(Failure.Kind.PROTOCOL);
        assertThat(kind(new ZipException("broken"))).isEqualTo(Failure.Kind.PROTOCOL);
        assertThat(kind(new IllegalArgumentException())).isEqualTo(Failure.Kind.PROTOCOL);
    }
}
