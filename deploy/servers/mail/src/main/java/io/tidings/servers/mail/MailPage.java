package io.tidings.servers.mail;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The letters for people. */
final class MailPage {

    private static final int MOST = 200;
    private static final List<String> SHOWN = List.of(
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "In-Reply-To",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "Auto-Submitted");

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{margin:0 auto;max-width:960px;padding:24px 16px;font:15px/1.5 system-ui,sans-serif;
              background:light-dark(#f3f1ec,#14171a);color:light-dark(#1c2227,#e8eaec)}
            a{color:light-dark(#0b5c53,#74d6c4)} h1{font-size:22px;overflow-wrap:anywhere}
            table{border-collapse:collapse;width:100%} td,th{text-align:left;padding:8px 6px;vertical-align:top;
              border-bottom:1px solid light-dark(#e2dfd7,#333a41);overflow-wrap:anywhere}
            iframe{width:100%;height:80vh;border:1px solid light-dark(#e2dfd7,#333a41);border-radius:8px;background:#fff}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:14px;border-radius:8px;background:light-dark(#fff,#1d2226)}
            """;

    private MailPage() {}

    static String list(MailStore store) throws IOException {
        List<Long> ids = store.ids();
        StringBuilder rows = new StringBuilder();
        for (long id : ids.stream().limit(MOST).toList()) {
            Optional<byte[]> letter = store.find(id);
            letter.ifPresent(bytes -> rows.append(row(ReceivedMail.read(id, bytes))));
        }
        String table = ids.isEmpty()
                ? "<p>No letter has come yet.</p>"
                : "<table><thead><tr><th>When</th><th>To</th><th>Subject</th></tr></thead><tbody>" + rows
                        + "</tbody></table>";
        return page(
                "Letters",
                "<h1>Letters (" + ids.size() + ")</h1>"
                        + "<p>Whatever Tidings sends by mail on this machine ends here; nothing leaves it.</p>"
                        + table);
    }

    static String one(ReceivedMail mail) {
        String subject = mail.header("Subject");
        StringBuilder body = new StringBuilder("<p><a href=\"/\">All letters</a> &middot; <a href=\"/mails/" + mail.id()
                + "/source\">Source</a> &middot; <a href=\"/mails/" + mail.id() + "/html\">HTML alone</a></p><h1>"
                + escaped(subject) + "</h1><table><tbody>");
        mail.headers().stream()
                .filter(line -> SHOWN.stream().anyMatch(line.name()::equalsIgnoreCase))
                .forEach(line -> body.append("<tr><th>")
                        .append(escaped(line.name()))
                        .append("</th><td>")
                        .append(escaped(line.value()))
                        .append("</td></tr>"));
        body.append("</tbody></table><h2>HTML</h2><iframe title=\"The letter in HTML\" sandbox=\"allow-popups"
                + " allow-popups-to-escape-sandbox\" src=\"/mails/" + mail.id()
                + "/html\"></iframe><h2>Text</h2><pre>");
        return page(subject, body.append(escaped(mail.text())).append("</pre>").toString());
    }

    private static String row(ReceivedMail mail) {
        String subject = mail.header("Subject").isBlank() ? "(no subject)" : mail.header("Subject");
        return "<tr><td>" + escaped(mail.header("Date")) + "</td><td>" + escaped(String.join(", ", mail.to()))
                + "</td><td><a href=\"/mails/" + mail.id() + "\">" + escaped(subject) + "</a></td></tr>";
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><title>" + escaped(title) + "</title><style>"
                + STYLE
                + "</style></head><body>" + body + "</body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
