package io.tidings.alert.channels;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A message as a letter: its headers, and its text as plain text and as HTML. */
final class Letter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** RFC 5322, 3.3, the same wherever it is written. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Letter() {}

    /**
     * Composes it; the same message gives the same Message-ID and Date.
     *
     * @throws MessagingException when our own settings cannot stand in a header
     */
    static MimeMessage compose(Message message, MailAddress to, MailSettings settings, Session session)
            throws MessagingException {
        Numbered mail = new Numbered(session, id(message.envelope().id(), settings));
        mail.setFrom(named(settings));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to.value(), false));
        mail.setSubject(Subjects.of(message), UTF_8);
        mail.setHeader("Date", DATE.format(message.envelope().createdAt()));
        origin(mail, message, settings);
        unsubscribing(mail, message);
        mail.setContent(alternatives(message));
        mail.saveChanges();
        return mail;
    }

    /** {@code <ID@DOMAIN>}. */
    static String id(String id, MailSettings settings) {
        return "<" + id + "@" + settings.from().domain() + ">";
    }

    private static InternetAddress named(MailSettings settings) throws MessagingException {
        try {
            return new InternetAddress(settings.from().value(), OneLine.of(settings.fromName(), 100), UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("every JDK has UTF-8", impossible);
        }
    }

    /** What tells other programs that no person wrote it, and what it belongs to. */
    private static void origin(MimeMessage mail, Message message, MailSettings settings) throws MessagingException {
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        if (message instanceof Message.Correction correction) {
            String earlier = id(correction.earlier(), settings);
            mail.setHeader("In-Reply-To", earlier);
            mail.setHeader("References", earlier);
        }
    }

    /** One click, by POST only (RFC 8058). */
    private static void unsubscribing(MimeMessage mail, Message message) throws MessagingException {
        if (message instanceof Message.Confirmation) {
            return;
        }
        String link = message.envelope().links().unsubscribe().toASCIIString();
        mail.setHeader("List-Unsubscribe", MimeUtility.fold("List-Unsubscribe: ".length(), "<" + link + ">"));
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static MimeMultipart alternatives(Message message) throws MessagingException {
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(LetterText.of(message), "plain"));
        both.addBodyPart(part(LetterHtml.of(message), "html"));
        return both;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        // Lines of any length and any letters pass every server.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** Keeps the id it is given; the library would make a new one each time. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
