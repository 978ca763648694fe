package io.tidings.servers;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Begins a connection as a client would. A server that takes connections asks who we are; one that starts up, shuts down
 * or has no connection left answers with an error.
 */
final class PostgresProbe {

    private static final int TIMEOUT_MILLIS = 1_000;
    private static final int PROTOCOL_3 = 3 << 16;
    private static final int AUTHENTICATION = 'R';

    private PostgresProbe() {}

    static boolean takesConnections(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            byte[] parameters = parameters();
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(2 * Integer.BYTES + parameters.length);
            out.writeInt(PROTOCOL_3);
            out.write(parameters);
            out.flush();
            return socket.getInputStream().read() == AUTHENTICATION;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static byte[] parameters() {
        var bytes = new ByteArrayOutputStream();
        for (String word : new String[] {"user", PostgresServer.USER, "database", PostgresServer.DATABASE}) {
            bytes.writeBytes(word.getBytes(StandardCharsets.US_ASCII));
            bytes.write(0);
        }
        bytes.write(0);
        return bytes.toByteArray();
    }
}
