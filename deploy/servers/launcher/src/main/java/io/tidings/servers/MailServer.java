package io.tidings.servers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Takes every letter by SMTP, keeps it and shows it; sends nothing on. Reached on loopback only. */
public final class MailServer extends RealServer {

    /** Where the letters are read. */
    public static final int DEFAULT_PORT = 8025;

    /** Where they are handed over. */
    public static final int DEFAULT_SMTP_PORT = 1025;

    public static final String DEFAULT_HEAP = "64m";

    private static final int TIMEOUT_MILLIS = 2_000;

    private final int smtpPort;

    /** The port of the settings is the one of the page. */
    public MailServer(TidingsHome home, ServerSettings settings, int smtpPort) {
        super("mail", home, settings);
        this.smtpPort = smtpPort;
    }

    /** Usual port of the page and heap. */
    public static ServerSettings settings(Path data, Path logFile) {
        return new ServerSettings(data, logFile, DEFAULT_PORT, DEFAULT_HEAP, JvmTuning.plain());
    }

    @Override
    public String description() {
        return "a catcher of mail: SMTP at localhost:" + smtpPort;
    }

    public int smtpPort() {
        return smtpPort;
    }

    @Override
    boolean answers() {
        try {
            var request = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + settings().port() + "/health")
                            .toURL()
                            .openConnection();
            request.setConnectTimeout(TIMEOUT_MILLIS);
            request.setReadTimeout(TIMEOUT_MILLIS);
            boolean well = request.getResponseCode() == HttpURLConnection.HTTP_OK;
            request.disconnect();
            return well;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void start() {
        List<String> command = JavaCommand.ofMain(
                        "io.tidings.servers.mail.MailCatcher",
                        Jars.in(distribution().resolve("lib")))
                .heap(settings().heap())
                .flags("-Xss512k", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true")
                .tuning(settings().tuning())
                .with(home(), Integer.toString(settings().port()), Integer.toString(smtpPort), data().toString());
        launch(command, Map.of());
    }
}
