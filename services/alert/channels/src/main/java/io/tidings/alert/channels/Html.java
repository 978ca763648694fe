package io.tidings.alert.channels;

import java.net.URI;
import java.util.Locale;

/** Writes HTML in which foreign text is always escaped: there is no way to write it otherwise. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Words of our own: tags and attributes, never anything from outside. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html open(String tag, Look look) {
        return raw("<" + tag + " class=\"" + look.word() + "\" style=\"" + look.light() + "\">");
    }

    Html close(String tag) {
        return raw("</" + tag + ">");
    }

    /** Foreign text; its own direction does not reach beyond it. */
    Html foreign(String text) {
        return raw("<bdi>").text(text).raw("</bdi>");
    }

    Html text(String text) {
        text.codePoints().forEach(this::escaped);
        return this;
    }

    /** One element with text in it. */
    Html element(String tag, Look look, String text) {
        return open(tag, look).text(text).close(tag);
    }

    /** A link. What is not of the web leads nowhere. */
    Html link(URI to, Look look, String text) {
        String scheme = to.getScheme() == null ? "" : to.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return text(text);
        }
        raw("<a href=\"").text(to.toASCIIString());
        return raw("\" class=\"" + look.word() + "\" style=\"" + look.light() + "\">")
                .foreign(text)
                .raw("</a>");
    }

    private void escaped(int point) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(point);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
