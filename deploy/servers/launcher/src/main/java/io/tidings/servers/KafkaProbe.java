package io.tidings.servers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Asks a broker for the brokers of its cluster that can serve (Kafka protocol: Metadata version 1 for no topic). One that
 * still starts up or has lost its controller names none. Done by hand, since a client costs threads and a second.
 */
final class KafkaProbe {

    private static final int TIMEOUT_MILLIS = 1_000;
    private static final int METADATA = 3;
    private static final int VERSION = 1;
    private static final int CORRELATION = 1;
    private static final int NO_CLIENT_NAME = -1;
    private static final int NO_TOPICS = 0;
    private static final int REQUEST_BYTES = 2 + 2 + 4 + 2 + 4;

    private KafkaProbe() {}

    static boolean knowsABroker(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            ask(new DataOutputStream(socket.getOutputStream()));
            return brokers(new DataInputStream(socket.getInputStream())) > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void ask(DataOutputStream out) throws IOException {
        out.writeInt(REQUEST_BYTES);
        out.writeShort(METADATA);
        out.writeShort(VERSION);
        out.writeInt(CORRELATION);
        out.writeShort(NO_CLIENT_NAME);
        out.writeInt(NO_TOPICS);
        out.flush();
    }

    private static int brokers(DataInputStream in) throws IOException {
        in.readInt();
        if (in.readInt() != CORRELATION) {
            throw new IOException("that is no Kafka broker");
        }
        return in.readInt();
    }
}
