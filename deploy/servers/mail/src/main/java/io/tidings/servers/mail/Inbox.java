package io.tidings.servers.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/**
 * Takes one letter. An address such as {@code fail-550-5.1.1@example.org} is refused with that code, so that failures can be
 * tried out; {@code later-…} is refused only when the whole letter is there.
 */
final class Inbox implements MessageHandler {

    private static final Pattern WISH =
            Pattern.compile("(fail|later)-([45][0-9]{2})(?:-([45]\\.[0-9]{1,3}\\.[0-9]{1,3}))?@.*");

    private final MailStore store;
    private final List<String> to = new ArrayList<>();
    private String from = "";

    Inbox(MailStore store) {
        this.store = store;
    }

    @Override
    public void from(String address) {
        from = address;
    }

    @Override
    public void recipient(String address) throws RejectException {
        refuse("fail", address);
        to.add(address);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        byte[] letter = data.readAllBytes();
        for (String address : to) {
            refuse("later", address);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(letter.length + 200);
        line(whole, "Return-Path: <" + from + ">");
        for (String address : to) {
            line(whole, ReceivedMail.ENVELOPE_TO + ": " + address);
        }
        whole.write(letter);
        return "2.0.0 kept as " + store.keep(whole.toByteArray());
    }

    @Override
    public void done() {
        // What there is to do was done when the letter was kept.
    }

    private static void refuse(String when, String address) throws RejectException {
        Matcher wish = WISH.matcher(address);
        if (wish.matches() && wish.group(1).equals(when)) {
            String status = wish.group(3) == null ? "" : wish.group(3) + " ";
            throw new RejectException(Integer.parseInt(wish.group(2)), status + "as the address asks");
        }
    }

    private static void line(ByteArrayOutputStream out, String line) {
        out.writeBytes((line.replaceAll("[\\r\\n]", " ") + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
