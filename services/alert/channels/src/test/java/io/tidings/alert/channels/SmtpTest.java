package io.tidings.alert.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.alert.channels.Receiver.Mailbox;
import io.tidings.servers.mail.MailCatcher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters through a real mail server, over a socket. */
class SmtpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static MailCatcher server;
    private static Channels channels;

    @BeforeAll
    static void start() throws IOException {
        server = MailCatcher.start(folder, 0, 0);
        channels = Letters.channels(
                Letters.settings("localhost", server.smtpPort()), Set.of(), io.tidings.fetch.NameResolver.ofMachine());
    }

    @AfterAll
    static void stop() throws IOException {
        channels.close();
        server.close();
    }

    private static SendOutcome send(Message message, String to) throws InterruptedException {
        return channels.send(message, new Mailbox(new MailAddress(to), true), Instant.now());
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.webPort() + path))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    @Test
    void letterArrivesAsItWasWritten() throws Exception {
        SendOutcome outcome = send(
                Samples.titled("Gr\u00fc\u00dfe \ud83d\ude80 \u05e9\u05dc\u05d5\u05dd\r\nBcc: all@example.org"),
                "jane@example.org");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SendOutcome.Delivered.class,
                        delivered -> assertThat(delivered.detail()).startsWith("250 2.0.0 kept as "));
        JsonNode found = get("/api/mails?to=jane@example.org");
        assertThat(found.path("total").asInt()).isEqualTo(1);
        JsonNode mail =
                get("/api/mails/" + found.path("items").path(0).path("id").asLong());
        assertThat(mail.path("subject").asText())
                .isEqualTo(
                        "GBP 4,000,000 \u00b7 Gr\u00fc\u00dfe \ud83d\ude80 \u05e9\u05dc\u05d5\u05dd Bcc: all@example.org");
        assertThat(mail.path("messageId").asText()).isEqualTo("<hostile@tidings.example>");
        assertThat(mail.path("headers").path(0).path("value").asText()).isEqualTo("<bounces@tidings.example>");
        assertThat(mail.path("text").asText()).contains("GBP 4,000,000 (new money)");
        assertThat(mail.path("html").asText()).contains("<span class=\"mark\"", "£4 million");
    }

    @Test
    void repeatedLetterHasTheSameMessageId() throws Exception {
        send(Samples.digest("again-1", 2, 3), "again@example.org");
        send(Samples.digest("again-1", 2, 3), "again@example.org");

        assertThat(get("/api/mails?to=again@example.org").path("items").findValuesAsText("messageId"))
                .containsExactly("<again-1@tidings.example>", "<again-1@tidings.example>");
    }

    @ParameterizedTest
    @CsvSource({
        "fail-550-5.1.1@example.org, Gone, 550 5.1.1 as the address asks",
        "fail-550-5.7.1@example.org, Refused, 550 5.7.1 as the address asks",
        "fail-450-4.2.1@example.org, Retry, 450 4.2.1 as the address asks",
        "later-554-5.6.0@example.org, Refused, 554 5.6.0 as the address asks",
        "later-451@example.org, Retry, 451 as the address asks"
    })
    void refusalIsToldWithWhatItMeans(String to, String outcome, String said) throws Exception {
        SendOutcome got = send(Samples.alert("f"), to);

        assertThat(got.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(got.detail()).isEqualTo(said);
    }

    @Test
    void nothingButAConfirmationGoesToAnAddressThatIsNotConfirmed() throws Exception {
        Mailbox stranger = new Mailbox(new MailAddress("stranger@example.org"), false);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> channels.send(Samples.alert("x"), stranger, Instant.now()))
                .withMessage("s***@example.org is not confirmed");
        assertThat(channels.send(Samples.confirmation("y"), stranger, Instant.now()))
                .isInstanceOf(SendOutcome.Delivered.class);
        assertThat(get("/api/mails?to=stranger@example.org").path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void mailServerThatIsAwayMeansLater() throws Exception {
        try (Channels away = Letters.channels(
                Letters.settings("localhost", 1), Set.of(), io.tidings.fetch.NameResolver.ofMachine())) {
            assertThat(away.send(
                            Samples.alert("z"), new Mailbox(new MailAddress("a@example.org"), true), Instant.now()))
                    .isInstanceOf(SendOutcome.Retry.class);
        }
    }
}
