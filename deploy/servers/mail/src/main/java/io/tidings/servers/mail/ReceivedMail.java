package io.tidings.servers.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/**
 * A letter as it is shown.
 *
 * @param to the addresses it was handed over for
 * @param headers decoded, in order
 * @param text its plain text, empty when it has none
 * @param html its HTML, empty when it has none
 */
record ReceivedMail(long id, List<String> to, List<Line> headers, String text, String html) {

    /** Added above each letter when it comes in: what the envelope said. */
    static final String ENVELOPE_TO = "X-Envelope-To";

    private static final int DEEPEST = 10;

    /** One header. */
    record Line(String name, String value) {}

    /** Reads a letter; one that cannot be read has no parts. */
    static ReceivedMail read(long id, byte[] letter) {
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder();
        List<Line> headers = new ArrayList<>();
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
            for (Header header : Collections.list(mail.getAllHeaders())) {
                headers.add(new Line(header.getName(), decoded(header.getValue())));
            }
            collect(mail, text, html, 0);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            text.append("This letter cannot be read: ").append(unreadable.getMessage());
        }
        List<String> to = headers.stream()
                .filter(line -> line.name().equals(ENVELOPE_TO))
                .map(Line::value)
                .toList();
        return new ReceivedMail(id, to, List.copyOf(headers), text.toString(), html.toString());
    }

    /** The first header of that name, or nothing. */
    String header(String name) {
        return headers.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Line::value)
                .findFirst()
                .orElse("");
    }

    /** Whether a word stands anywhere in it, headers included. */
    boolean contains(String word) {
        return text.contains(word)
                || html.contains(word)
                || headers.stream().anyMatch(line -> line.value().contains(word));
    }

    private static void collect(Part part, StringBuilder text, StringBuilder html, int depth)
            throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                collect(each, text, html, depth + 1);
            }
        } else if (part.isMimeType("text/html") && html.isEmpty()) {
            html.append(part.getContent());
        } else if (part.isMimeType("text/plain") && text.isEmpty()) {
            text.append(part.getContent());
        }
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException unknown) {
            return value;
        }
    }
}
