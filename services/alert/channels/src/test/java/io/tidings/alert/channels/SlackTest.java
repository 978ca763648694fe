package io.tidings.alert.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.alert.channels.Receiver.Chat;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlackTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void digestFitsIntoSlacksLimitsAndLinksToTheRest() throws IOException {
        JsonNode whole = JSON.readTree(SlackPayload.of(Samples.digest("d", Message.MOST_ITEMS, 475)));

        assertThat(whole.path("blocks")).hasSizeLessThanOrEqualTo(50).hasSize(Message.MOST_ITEMS + 3);
        assertThat(whole.path("blocks"))
                .allSatisfy(block ->
                        assertThat(block.path("text").path("text").asText()).hasSizeLessThan(3_000));
        assertThat(whole.path("text").asText()).startsWith("500 announcements in the week to 22 November 2026: ");
        assertThat(whole.path("blocks")
                        .path(Message.MOST_ITEMS + 1)
                        .path("text")
                        .path("text")
                        .asText())
                .isEqualTo("<https://tidings.example/alerts/digests/d?after=25|And 475 announcements more>");
    }

    @Test
    void itemSaysWhatTheOtherChannelsSay() throws IOException {
        String text = JSON.readTree(SlackPayload.of(Samples.alert("a")))
                .path("blocks")
                .path(0)
                .path("text")
                .path("text")
                .asText();

        assertThat(text)
                .startsWith("*<https://tidings.example/api/announcements/")
                .contains("|Ministry helps Kosovo and Serbia against cyber attacks>*")
                .contains("*GBP 4,000,000* (new money) for the defence of hospital networks in Kosovo, over four years")
                .contains("Where: Kosovo (beneficiary), Serbia (subject)")
                .contains("|Health &amp; &lt;hackers&gt;>");
    }

    @Test
    void titleCanNeitherCallAnybodyNorMakeALink() throws IOException {
        JsonNode whole =
                JSON.readTree(SlackPayload.of(Samples.titled("<!channel> <https://evil.example|click> & *bold* |x")));

        assertThat(whole.toString()).doesNotContain("<!channel>", "<https://evil.example");
        assertThat(whole.path("blocks").path(0).path("text").path("text").asText())
                .contains(
                        "&lt;!channel&gt; &lt;https://evil.example\u00a6click&gt; &amp; *\u200bbold*\u200b \u00a6x>*");
    }

    @Test
    void webhookThatWasTakenAwayIsGoneAndItsAddressIsNotTold() throws Exception {
        try (Receivers receiver = Receivers.status(404);
                Channels channels = Letters.channels(
                        Letters.settings("localhost", 1),
                        Set.of("127.0.0.1"),
                        host -> List.of(InetAddress.ofLiteral("127.0.0.1")))) {
            Chat chat = new Chat(receiver.at(), Chat.Format.SLACK);

            assertThat(channels.send(Samples.alert("a"), chat, Instant.EPOCH))
                    .isEqualTo(new SendOutcome.Gone("answered 404"));
            assertThat(chat).hasToString("Chat[127.0.0.1, SLACK]");
            assertThat(receiver.requests().getFirst().headers())
                    .containsEntry("content-type", "application/json; charset=utf-8")
                    .doesNotContainKey("webhook-signature");
        }
    }
}
