package io.tidings.alert.channels;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands letters to a mail server, one connection each, broken off at its deadline wherever it is. */
final class SmtpSender implements AutoCloseable {

    private final MailSettings settings;
    private final ScheduledThreadPoolExecutor timer;

    SmtpSender(MailSettings settings) {
        this.settings = settings;
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("tidings-mail-deadlines").factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    SendOutcome send(Message message, MailAddress to) throws InterruptedException {
        BreakableSockets sockets = new BreakableSockets();
        ScheduledFuture<?> alarm =
                timer.schedule(sockets::breakOff, MailSettings.LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The library finds its parts through this, and a caller's may not know them.
        thread.setContextClassLoader(SMTPTransport.class.getClassLoader());
        try {
            return handedOver(message, to, sockets);
        } finally {
            thread.setContextClassLoader(before);
            alarm.cancel(false);
        }
    }

    private SendOutcome handedOver(Message message, MailAddress to, BreakableSockets sockets)
            throws InterruptedException {
        Session session = Session.getInstance(properties(sockets));
        try (SMTPTransport transport = new SMTPTransport(session, null)) {
            MimeMessage mail = Letter.compose(message, to, settings, session);
            connect(transport);
            transport.sendMessage(mail, new Address[] {mail.getAllRecipients()[0]});
            return SmtpReply.read(transport.getLastReturnCode(), transport.getLastServerResponse(), SmtpReply.At.LETTER)
                    .outcome();
        } catch (MessagingException failed) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while sending a letter");
            }
            return told(failed, sockets.broken());
        }
    }

    private void connect(SMTPTransport transport) throws MessagingException {
        MailSettings.Relay relay = settings.relay();
        Optional<MailSettings.Login> login = relay.login();
        if (login.isPresent()) {
            transport.connect(
                    relay.host(), relay.port(), login.get().user(), login.get().password());
        } else {
            transport.connect(relay.host(), relay.port(), null, null);
        }
    }

    /** What a failure means: about the receiver, about the letter, or about us and the way there. */
    static SendOutcome told(MessagingException failed, boolean late) {
        if (late) {
            return new SendOutcome.Retry(Optional.empty(), "the mail server took too long");
        }
        for (Exception each = failed; each instanceof MessagingException one; each = one.getNextException()) {
            Optional<SmtpReply> reply = reply(one);
            if (reply.isPresent()) {
                return reply.get().outcome();
            }
        }
        Exception cause = failed.getNextException() == null ? failed : failed.getNextException();
        String said = failed instanceof AuthenticationFailedException
                ? "the mail server refuses our login"
                : OneLine.of(String.valueOf(cause.getMessage()), 200);
        return new SendOutcome.Retry(Optional.empty(), said);
    }

    private static Optional<SmtpReply> reply(MessagingException one) {
        return switch (one) {
            case SMTPAddressFailedException address ->
                Optional.of(reply(address.getReturnCode(), address, SmtpReply.At.RECIPIENT));
            case SMTPSenderFailedException sender ->
                Optional.of(reply(sender.getReturnCode(), sender, SmtpReply.At.OURS));
            case SMTPSendFailedException send -> Optional.of(reply(send.getReturnCode(), send, at(send)));
            default -> Optional.empty();
        };
    }

    private static SmtpReply reply(int code, SendFailedException failed, SmtpReply.At at) {
        return SmtpReply.read(code, String.valueOf(failed.getMessage()), at);
    }

    private static SmtpReply.At at(SMTPSendFailedException failed) {
        String command = String.valueOf(failed.getCommand());
        if (command.startsWith("RCPT")) {
            return SmtpReply.At.RECIPIENT;
        }
        return command.startsWith("MAIL") ? SmtpReply.At.OURS : SmtpReply.At.LETTER;
    }

    private Properties properties(BreakableSockets sockets) {
        MailSettings.Relay relay = settings.relay();
        Properties properties = new Properties();
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.connectiontimeout", millis(MailSettings.CONNECT));
        properties.put("mail.smtp.timeout", millis(MailSettings.SILENCE));
        properties.put("mail.smtp.localhost", settings.from().domain());
        properties.put(
                "mail.smtp.from", settings.bounces().orElse(settings.from()).value());
        properties.put("mail.smtp.auth", Boolean.toString(relay.login().isPresent()));
        properties.put(
                "mail.smtp.starttls.enable", Boolean.toString(relay.security() == MailSettings.Security.STARTTLS));
        properties.put(
                "mail.smtp.starttls.required", Boolean.toString(relay.security() == MailSettings.Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(relay.security() == MailSettings.Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.dsn.notify", "FAILURE");
        properties.put("mail.smtp.dsn.ret", "HDRS");
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    private static String millis(java.time.Duration time) {
        return Long.toString(time.toMillis());
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
