package io.tidings.alert.channels;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Reads reports on letters that could not be delivered (multipart/report with message/delivery-status, RFC 3462 and 3464). */
public final class BounceReader {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_FAILURES = 100;
    private static final int MOST_PARTS = 10;

    private final MailSettings settings;

    /** Message-IDs of letters sent with these settings are known again. */
    public BounceReader(MailSettings settings) {
        this.settings = settings;
    }

    /** The report in a letter as it came; empty when the letter is none, however it complains. */
    public Optional<Bounce> read(byte[] letter) {
        if (letter.length > LONGEST) {
            return Optional.empty();
        }
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
            ContentType type = new ContentType(mail.getContentType());
            boolean report = type.match("multipart/report")
                    && "delivery-status".equalsIgnoreCase(type.getParameter("report-type"));
            return report && mail.getContent() instanceof MimeMultipart parts ? report(parts) : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Bounce> report(MimeMultipart parts) throws MessagingException, IOException {
        List<Bounce.Failure> failures = new ArrayList<>();
        Optional<String> message = Optional.empty();
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                failures.addAll(failures(part.getInputStream()));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                message = id(new InternetHeaders(part.getInputStream()));
            }
        }
        return failures.isEmpty() ? Optional.empty() : Optional.of(new Bounce(message, failures));
    }

    /** Blocks of fields: the first is about the letter, each other one about an address. */
    private static List<Bounce.Failure> failures(InputStream status) throws MessagingException, IOException {
        List<Bounce.Failure> failures = new ArrayList<>();
        new InternetHeaders(status);
        while (status.available() > 0 && failures.size() < MOST_FAILURES) {
            failure(new InternetHeaders(status)).ifPresent(failures::add);
        }
        return failures;
    }

    private static Optional<Bounce.Failure> failure(InternetHeaders fields) {
        String action = field(fields, "Action").toLowerCase(Locale.ROOT);
        String status = field(fields, "Status").split("[ (]", 2)[0];
        String address = address(field(fields, "Original-Recipient"))
                .or(() -> address(field(fields, "Final-Recipient")))
                .orElse("");
        if (address.isEmpty() || !(action.equals("failed") || action.equals("delayed"))) {
            return Optional.empty();
        }
        Bounce.Standing given = SmtpReply.isNobody(status) ? Bounce.Standing.GONE : Bounce.Standing.GIVEN_UP;
        Bounce.Standing standing = action.equals("delayed") ? Bounce.Standing.DELAYED : given;
        String said = OneLine.of(field(fields, "Diagnostic-Code"), 300);
        return Optional.of(new Bounce.Failure(address, status, standing, said.isEmpty() ? status : said));
    }

    /** {@code rfc822; someone@example.org}. */
    private static Optional<String> address(String field) {
        String[] parts = field.split(";", 2);
        return parts.length == 2 && parts[0].strip().equalsIgnoreCase("rfc822")
                ? Optional.of(OneLine.of(parts[1], 254))
                : Optional.empty();
    }

    private Optional<String> id(InternetHeaders headers) {
        String whole = field(headers, "Message-ID");
        String end = "@" + settings.from().domain() + ">";
        return whole.startsWith("<") && whole.endsWith(end) && whole.length() > end.length() + 1
                ? Optional.of(whole.substring(1, whole.length() - end.length()))
                : Optional.empty();
    }

    private static String field(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        return value == null ? "" : value.strip();
    }
}
