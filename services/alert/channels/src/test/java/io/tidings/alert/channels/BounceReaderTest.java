package io.tidings.alert.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.alert.channels.Bounce.Failure;
import io.tidings.alert.channels.Bounce.Standing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BounceReaderTest {

    private static final String REPORT = """
            Return-Path: <>
            From: Mail Delivery System <postmaster@relay.example>
            To: alerts@tidings.example
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            \tboundary="b1"

            This is a MIME-encapsulated message.

            --b1
            Content-Type: text/plain; charset=us-ascii

            I could not deliver your message.

            --b1
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example
            Arrival-Date: Sun, 22 Nov 2026 07:30:00 +0000

            Final-Recipient: rfc822; JANE@example.org
            Original-Recipient: rfc822;jane@example.org
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 <jane@example.org>: no such
             mailbox here

            Final-Recipient: rfc822; full@example.org
            Action: delayed
            Status: 4.2.2

            Final-Recipient: rfc822; policy@example.org
            Action: failed
            Status: 5.7.1 (refused)

            --b1
            Content-Type: text/rfc822-headers

            Message-ID: <3f2a-1@tidings.example>
            Subject: something

            --b1--
            """;

    private final BounceReader reader = new BounceReader(Letters.settings("localhost", 25));

    @Test
    void reportTellsWhichLetterAndWhatBecameOfEachAddress() {
        assertThat(read(REPORT)).hasValueSatisfying(bounce -> {
            assertThat(bounce.message()).contains("3f2a-1");
            assertThat(bounce.failures())
                    .containsExactly(
                            new Failure(
                                    "jane@example.org",
                                    "5.1.1",
                                    Standing.GONE,
                                    "smtp; 550 5.1.1 <jane@example.org>: no such mailbox here"),
                            new Failure("full@example.org", "4.2.2", Standing.DELAYED, "4.2.2"),
                            new Failure("policy@example.org", "5.7.1", Standing.GIVEN_UP, "5.7.1"));
        });
    }

    @Test
    void letterOfAnotherHouseIsNotTakenForOurs() {
        assertThat(read(REPORT.replace("@tidings.example>", "@elsewhere.example>")))
                .hasValueSatisfying(bounce -> assertThat(bounce.message()).isEmpty());
    }

    @Test
    void whatIsNoReportIsNone() {
        assertThat(read(REPORT.replace("report-type=delivery-status;", "report-type=disposition-notification;")))
                .isEmpty();
        assertThat(read(REPORT.replace("Action: failed", "Action: delivered")
                        .replace("Action: delayed", "Action: relayed")))
                .isEmpty();
        assertThat(read("Subject: I am away\r\n\r\nuntil Monday")).isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(reader.read(new byte[2_000_000])).isEmpty();
    }

    private Optional<Bounce> read(String letter) {
        return reader.read(letter.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
