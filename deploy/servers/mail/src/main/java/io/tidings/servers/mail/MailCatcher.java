package io.tidings.servers.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.subethamail.smtp.server.SMTPServer;

/** Takes every letter by SMTP, keeps it and shows it; sends nothing on. Reached on loopback only. */
public final class MailCatcher implements AutoCloseable {

    private static final MailStore.Bounds BOUNDS = new MailStore.Bounds(2_000, 200_000_000);
    private static final int LARGEST = 10_000_000;

    private final SMTPServer smtp;
    private final MailWeb web;

    private MailCatcher(SMTPServer smtp, MailWeb web) {
        this.smtp = smtp;
        this.web = web;
    }

    /** Arguments: port of the page, port of SMTP, folder for the letters. */
    public static void main(String[] arguments) throws IOException {
        MailCatcher catcher =
                start(Path.of(arguments[2]), Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(catcher::close, "end"));
        System.out.println("letters are taken on port " + arguments[1] + " and shown on port " + arguments[0]);
    }

    /** Starts on these ports; 0 takes a free one. */
    public static MailCatcher start(Path folder, int webPort, int smtpPort) throws IOException {
        MailStore store = new MailStore(folder, BOUNDS);
        SMTPServer smtp = SMTPServer.port(smtpPort)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .maxMessageSize(LARGEST)
                .messageHandlerFactory(context -> new Inbox(store))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        smtp.start();
        return new MailCatcher(smtp, MailWeb.start(store, webPort));
    }

    public int smtpPort() {
        return smtp.getPortAllocated();
    }

    public int webPort() {
        return web.port();
    }

    @Override
    public void close() {
        smtp.stop();
        web.close();
    }
}
