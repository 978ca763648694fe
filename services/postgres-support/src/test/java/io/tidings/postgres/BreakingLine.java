package io.tidings.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server that breaks once, all connections at a time, after so many answers; from then on it holds. */
final class BreakingLine implements Closeable {

    private final ServerSocket door;
    private final int server;
    private final AtomicInteger answersLeft;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private BreakingLine(ServerSocket door, int server, int answers) {
        this.door = door;
        this.server = server;
        this.answersLeft = new AtomicInteger(answers);
    }

    static BreakingLine to(int server, int answers) throws IOException {
        BreakingLine line =
                new BreakingLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, answers);
        Thread.ofVirtual().start(line::accept);
        return line;
    }

    int port() {
        return door.getLocalPort();
    }

    boolean broke() {
        return answersLeft.get() < 0;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket to = new Socket(InetAddress.getLoopbackAddress(), server);
                open.addAll(List.of(client, to));
                Thread.ofVirtual().start(() -> carry(client, to, false));
                Thread.ofVirtual().start(() -> carry(to, client, true));
            }
        } catch (IOException closed) {
            hangUp();
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        byte[] bytes = new byte[8_192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (answers && answersLeft.getAndDecrement() == 0) {
                    hangUp();
                    return;
                }
                out.write(bytes, 0, read);
            }
        } catch (IOException broken) {
            // The other end sees that too.
        }
    }

    private void hangUp() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException closed) {
                // It is what was wanted.
            }
        }
        open.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUp();
    }
}
