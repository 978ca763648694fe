package io.tidings.alert.channels;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A letter in HTML: no picture, nothing from elsewhere, no script; readable on a phone, on paper white and in the dark. */
final class LetterHtml {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy 'at' HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final int FEW = 10;

    private final Html html = new Html();
    private final HtmlItem items;
    private final Message message;

    private LetterHtml(Message message) {
        this.message = message;
        this.items = new HtmlItem(
                html, message instanceof Message.Digest digest && digest.items().size() > FEW);
    }

    static String of(Message message) {
        return new LetterHtml(message).write();
    }

    /** A moment as letters say it. */
    static String moment(java.time.Instant instant) {
        return MOMENT.format(instant);
    }

    private String write() {
        String subject = Subjects.of(message);
        html.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">")
                .raw("<meta name=\"supported-color-schemes\" content=\"light dark\"><title>")
                .text(subject)
                .raw("</title><style>" + Look.sheet() + "</style></head>\n");
        html.open("body", Look.PAGE).element("div", Look.TEASER, LetterText.teaser(message));
        html.raw("<table role=\"presentation\" class=\"page\" style=\"" + Look.PAGE.light() + "\" width=\"100%\""
                + " cellpadding=\"0\" cellspacing=\"0\"><tr><td align=\"center\" class=\"gutter\" style=\""
                + Look.GUTTER.light() + "\"><table role=\"presentation\" class=\"sheet\" width=\"640\""
                + " cellpadding=\"0\" cellspacing=\"0\" style=\"" + Look.SHEET.light() + "\">\n<tr><td>");
        html.element("p", Look.BRAND, "Tidings")
                .open("h1", Look.TITLE)
                .foreign(subject)
                .close("h1");
        html.element("p", Look.LEAD, LetterText.lead(message)).raw("</td></tr>\n");
        body();
        html.raw("<tr>").open("td", Look.FOOT);
        foot();
        return html.raw("</td></tr></table></td></tr></table></body></html>\n").toString();
    }

    private void body() {
        switch (message) {
            case Message.Alert alert -> items.write(AlertWords.of(alert.item()));
            case Message.Digest digest -> digest(digest);
            case Message.Correction correction ->
                items.write(AlertWords.of(correction.item().changed(correction.changes())));
            case Message.Confirmation confirmation ->
                button(List.of(), confirmation.confirm(), "Yes, send me these alerts");
            case Message.Notice notice -> button(notice.paragraphs(), notice.link(), "Open it");
            case Message.Trial trial -> html.raw("");
        }
    }

    private void digest(Message.Digest digest) {
        digest.items().forEach(item -> items.write(AlertWords.of(item)));
        digest.rest()
                .ifPresent(rest ->
                        button(List.of(), rest.link(), "See the other " + Subjects.announcements(rest.count())));
    }

    private void button(List<String> paragraphs, java.net.URI to, String text) {
        html.raw("<tr><td style=\"padding:6px 0 4px\">");
        paragraphs.forEach(paragraph ->
                html.open("p", Look.LEAD).foreign(OneLine.of(paragraph, 2_000)).close("p"));
        html.link(to, Look.BUTTON, text).raw("</td></tr>\n");
    }

    private void foot() {
        Envelope.Links links = message.envelope().links();
        if (message instanceof Message.Confirmation) {
            html.text("If you did not ask for this, do nothing: you will not be written to again.");
            return;
        }
        html.text(LetterText.WHY_THIS).raw("<br>");
        html.link(links.manage(), Look.LINK, "All your alerts").raw(" &middot; ");
        html.link(links.unsubscribe(), Look.LINK, "Unsubscribe");
    }
}
