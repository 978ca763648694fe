package io.tidings.alert.channels;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters as they are handed over, read again from their bytes. */
class LetterTest {

    private static final MailAddress TO = new MailAddress("jane@example.org");

    @Test
    void headersTellWhatItIsAndHowToEndIt() throws Exception {
        MimeMessage mail = sent(Samples.alert("m-1"));

        assertThat(mail.getHeader("Message-ID")).containsExactly("<m-1@tidings.example>");
        assertThat(mail.getHeader("Date")).containsExactly("Sun, 22 Nov 2026 07:30:00 +0000");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("alerts@tidings.example", "Tidings"));
        assertThat(mail.getHeader("To")).containsExactly("jane@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<https://tidings.example/alerts/unsubscribe/abc?x=1&y=2>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("In-Reply-To")).isNull();
        assertThat(mail.getSubject())
                .isEqualTo("GBP 4,000,000 \u00b7 Ministry helps Kosovo and Serbia against cyber attacks");
    }

    @Test
    void sameMessageHasTheSameIdDateAndWordsOnEveryAttempt() throws Exception {
        MimeMessage first = sent(Samples.digest("d-1", 3, 0));
        MimeMessage again = sent(Samples.digest("d-1", 3, 0));

        assertThat(again.getMessageID()).isEqualTo(first.getMessageID()).isEqualTo("<d-1@tidings.example>");
        assertThat(again.getSentDate()).isEqualTo(first.getSentDate());
        assertThat(part(again, 0)).isEqualTo(part(first, 0));
        assertThat(part(again, 1)).isEqualTo(part(first, 1));
    }

    @Test
    void correctionAnswersTheLetterItCorrectsAndShowsOldAndNew() throws Exception {
        MimeMessage mail = sent(Samples.correction("c-1", "m-1"));

        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<m-1@tidings.example>");
        assertThat(mail.getHeader("References")).containsExactly("<m-1@tidings.example>");
        assertThat(mail.getSubject()).startsWith("Correction to your alert of Ministry helps");
        assertThat(unwrapped(part(mail, 0)))
                .contains("Amount: GBP 3,000,000 for hospitals in Kosovo \u2192 GBP 4,000,000 for hospitals in Kosovo")
                .contains("Region: nothing \u2192 Serbia (beneficiary)");
        assertThat(part(mail, 1)).contains("GBP 3,000,000 for hospitals in Kosovo</bdi></span> &rarr;");
    }

    @Test
    void confirmationHasNothingToUnsubscribeFromAndSaysUntilWhen() throws Exception {
        MimeMessage mail = sent(Samples.confirmation("o-1"));

        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(part(mail, 0))
                .contains("https://tidings.example/alerts/confirm/xyz")
                .contains("24 November 2026 at\r\n07:30 UTC")
                .contains("If you did not ask for this, do nothing");
        assertThat(part(mail, 1)).contains("href=\"https://tidings.example/alerts/confirm/xyz\"");
    }

    @Test
    void digestTellsEachItemOnceWithItsReasonsAndLinksToExactlyTheRest() throws Exception {
        MimeMessage mail = sent(Samples.digest("d-2", 25, 475));
        String text = part(mail, 0);
        String html = part(mail, 1);

        assertThat(mail.getSubject()).isEqualTo("500 announcements in the week to 22 November 2026");
        for (int i = 1; i <= 25; i++) {
            String link = "https://tidings.example/api/announcements/" + String.format("%032x", i) + "?revision=1";
            assertThat(text.split(java.util.regex.Pattern.quote(link + "\r\n"), -1))
                    .hasSize(2);
            assertThat(html).contains("href=\"" + link + "\"");
        }
        assertThat(text)
                .contains("The other 475 announcements:\r\nhttps://tidings.example/alerts/digests/d-2?after=25");
        assertThat(html).contains("href=\"https://tidings.example/alerts/digests/d-2?after=25\"");
        assertThat(html).contains("See the other 475 announcements");
    }

    @Test
    void longestDigestStaysBelowWhereReadersCutItOff() throws Exception {
        assertThat(part(sent(Samples.digest("d-3", Message.MOST_ITEMS, 1)), 1).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(102_000);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "A\r\nBcc: all@example.org\r\n\r\nnew body",
                "\u05e9\u05dc\u05d5\u05dd \u202e gnp.exe",
                "\ud83d\ude80 rockets for \ud83c\uddfd\ud83c\uddf0",
                "<script>alert(1)</script><img src=x onerror=alert(2)>",
                "\" onmouseover=\"alert(3)",
                "=?UTF-8?Q?=0D=0ABcc:_all=40example.org?=",
                "--\r\n.\r\nQUIT",
                "lone \ud83d surrogate",
                "x".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTitlesStayInTheirPlace(String title) throws Exception {
        MimeMessage mail = sent(Samples.titled(title));
        List<String> names = Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "From",
                        "To",
                        "Subject",
                        "Date",
                        "Message-ID",
                        "Auto-Submitted",
                        "X-Auto-Response-Suppress",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post",
                        "MIME-Version",
                        "Content-Type");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).doesNotContain("\n", "\r", "\u202e").hasSizeLessThanOrEqualTo(150);
        assertThat(part(mail, 1)).doesNotContain("<script", "<img", "\" onmouseover=\"", "\u202e");
        assertThat(part(mail, 1).split("<h2", -1)).hasSize(2);
    }

    @Test
    void htmlLoadsNothingFromElsewhereAndKnowsTheDark() throws Exception {
        String html = part(sent(Samples.digest("d-4", 5, 7)), 1);

        assertThat(html).doesNotContain("<img", "<link", "<script", "url(", "@import", "src=");
        assertThat(html).contains("prefers-color-scheme:dark", "<meta name=\"color-scheme\" content=\"light dark\">");
        assertThat(html).contains("lang=\"en\"", "<h1", "<h2");
    }

    @Test
    void linkThatIsNotOfTheWebIsNoLink() {
        Html html = new Html();

        html.link(java.net.URI.create("javascript:alert(1)"), Look.LINK, "here");

        assertThat(html.toString()).isEqualTo("here");
    }

    /** Through its bytes, as a mail program gets it. */
    private static MimeMessage sent(Message message) throws MessagingException, IOException {
        Session session = Session.getInstance(new Properties());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Letter.compose(message, TO, Letters.settings("localhost", 25), session).writeTo(bytes);
        assertThat(bytes.toString(StandardCharsets.US_ASCII).lines()).allMatch(line -> line.length() <= 998);
        assertThat(bytes.toByteArray()).doesNotContain((byte) 0);
        return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static String part(MimeMessage mail, int which) throws MessagingException, IOException {
        return String.valueOf(((Multipart) mail.getContent()).getBodyPart(which).getContent());
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
