package io.tidings.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail catcher as a child process: what it took is there after a kill, and can be read by people and programs. */
class MailServerIT {

    @Test
    void letterThatWasTakenOutlivesAKillAndIsShownUntilItIsErased(@TempDir Path folder) throws Exception {
        MailServer server = ServersForTests.mail(folder.resolve("mail"), folder.resolve("mail.log"));
        try {
            server.start();
            server.awaitReady(Duration.ofMinutes(1));
            assertThat(sent(server, "one@example.org", "Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r\n\r\nHello 0123abc\r\n"))
                    .startsWith("250 2.0.0");
            assertThat(sent(server, "fail-550-5.1.1@example.org", "Subject: no\r\n\r\nno\r\n"))
                    .isEqualTo("550 5.1.1 as the address asks");

            server.kill();
            server.start();
            server.awaitReady(Duration.ofMinutes(1));

            String list = body(server, "GET", "/api/mails?to=one@example.org");
            assertThat(list).startsWith("{\"total\":1,").contains("\"subject\":\"Grüße\"");
            assertThat(body(server, "GET", "/mails/1")).contains("<h1>Grüße</h1>", "Hello 0123abc");
            assertThat(body(server, "DELETE", "/api/mails?containing=0123abc")).isEqualTo("{\"deleted\":1}");
            assertThat(body(server, "GET", "/api/mails")).startsWith("{\"total\":0,");
        } finally {
            server.stop(Duration.ofSeconds(10));
        }
    }

    private static String body(MailServer server, String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + server.address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /** The last answer of a conversation; it ends at the first refusal. */
    private static String sent(MailServer server, String to, String letter) throws IOException {
        try (Socket socket = new Socket("localhost", server.smtpPort())) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String said = answer(in);
            for (String line : List.of(
                    "EHLO test", "MAIL FROM:<tidings@example.org>", "RCPT TO:<" + to + ">", "DATA", letter + ".")) {
                if (said.startsWith("5")) {
                    return said;
                }
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                said = answer(in);
            }
            return said;
        }
    }

    private static String answer(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        return line;
    }
}
