package io.tidings.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Atom's text and content: plain, HTML in text, or elements of XHTML; Atom 0.3's modes too. */
final class AtomText {

    private final Values values;

    AtomText(Values values) {
        this.values = values;
    }

    Optional<Passage> passage(Node node) {
        String type = node.attribute("type").orElse("text").toLowerCase(Locale.ROOT);
        String mode = node.attribute("mode").orElse("").toLowerCase(Locale.ROOT);
        if (mode.equals("base64") || (isBinary(type) && mode.isEmpty())) {
            return base64(node.text()).flatMap(text -> values.htmlOrText(text, node.base()));
        }
        if (node.hasElements()) {
            String inner = inner(node);
            boolean twice = type.contains("html") && !type.contains("xhtml") && inner.contains("&lt;");
            return values.html(twice ? Parser.unescapeEntities(inner, false) : inner, node.base());
        }
        return switch (type) {
            case "html", "text/html", "xhtml", "application/xhtml+xml" -> values.html(node.text(), node.base());
            default ->
                mode.equals("escaped") && !type.equals("text/plain")
                        ? values.htmlOrText(node.text(), node.base())
                        : values.text(node.text());
        };
    }

    /** Types that Atom wants in Base64: neither text nor XML. */
    private static boolean isBinary(String type) {
        return type.contains("/") && !type.startsWith("text/") && !type.endsWith("+xml") && !type.endsWith("/xml");
    }

    private static Optional<String> base64(String written) {
        try {
            return Optional.of(new String(Base64.getMimeDecoder().decode(written.strip()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.of(written);
        }
    }

    /** XHTML without the frame of one div that Atom asks for, and without prefixes. */
    private static String inner(Node node) {
        Element content = node.element().clone();
        content.select("*").forEach(AtomText::plain);
        Element only = content.firstElementChild();
        if (only == null || content.childrenSize() != 1 || !content.ownText().isBlank()) {
            return content.html();
        }
        return only.tagName().equals("div") ? only.html() : content.html();
    }

    private static void plain(Element element) {
        if (!element.tag().prefix().isEmpty()) {
            element.tagName(element.tag().localName(), Parser.NamespaceXml);
        }
        element.removeAttr("xmlns");
    }
}
