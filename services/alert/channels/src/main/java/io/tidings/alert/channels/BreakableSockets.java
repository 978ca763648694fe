package io.tidings.alert.channels;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/** Makes sockets that can be closed from another thread, which ends whatever waits on them. */
final class BreakableSockets extends SocketFactory {

    private final List<Socket> made = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    /** Closes those there are and those to come. */
    void breakOff() {
        broken = true;
        made.forEach(BreakableSockets::close);
    }

    boolean broken() {
        return broken;
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Socket();
        // A conversation of short lines: waiting to fill packets costs 40 ms a line.
        socket.setTcpNoDelay(true);
        made.add(socket);
        if (broken) {
            close(socket);
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw unconnectedOnly();
    }

    private static UnsupportedOperationException unconnectedOnly() {
        return new UnsupportedOperationException(
                "a socket is made first and connected later, so that it can be broken off");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // It is to be gone, and it is.
            return;
        }
    }
}
