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

    @Test
    void hostileLetterIsShownAndNotObeyed(@TempDir Path folder) throws Exception {
        MailServer server = ServersForTests.mail(folder.resolve("mail"), folder.resolve("mail.log"));
        try {
            server.start();
            server.awaitReady(Duration.ofMinutes(1));
            String letter = "Subject: <script>alert(1)</script>\r\nContent-Type: text/html\r\n\r\n"
                    + "<html><head></head><body><img src=http://elsewhere.example/1.png><script>alert(2)</script>";
            sent(server, "one@example.org", letter + "</body></html>\r\n");

            assertThat(body(server, "GET", "/")).contains("&lt;script&gt;").doesNotContain("<script");
            String page = body(server, "GET", "/mails/1");
            assertThat(page)
                    .doesNotContain("<script", "<img")
                    .contains("<iframe title=\"The letter in HTML\" sandbox=");
            assertThat(asked(server, "localhost", "/mails/1/html"))
                    .contains("Content-security-policy: default-src 'none'; style-src 'unsafe-inline'; img-src data:;")
                    .contains("sandbox allow-popups")
                    .doesNotContain("allow-scripts")
                    .contains("<base target=\"_blank\">");
            assertThat(asked(server, "rebound.example", "/api/mails")).startsWith("HTTP/1.1 403 ");
        } finally {
            server.stop(Duration.ofSeconds(10));
        }
    }

    /** The whole answer to a request under a name of its own. */
    private static String asked(MailServer server, String host, String path) throws IOException {
        String[] place = server.address().split(":");
        try (Socket socket = new Socket(place[0], Integer.parseInt(place[1]))) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
