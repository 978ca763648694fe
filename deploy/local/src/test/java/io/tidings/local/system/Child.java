package io.tidings.local.system;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A tiny program for tests of supervision: says {@code ok} on a port, or dies as it is told. */
final class Child {

    private Child() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("hello from the child");
        if (arguments[0].equals("die")) {
            System.out.println("cannot find my socks");
            System.exit(7);
        }
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.createContext("/", exchange -> {
            byte[] well = "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, well.length);
            exchange.getResponseBody().write(well);
            exchange.close();
        });
        server.start();
    }
}
