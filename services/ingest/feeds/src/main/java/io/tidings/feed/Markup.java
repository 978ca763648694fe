package io.tidings.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/** HTML inside feeds: told from plain text, made into plain text, its addresses made absolute. */
final class Markup {

    private static final Pattern TAG =
            Pattern.compile("</?(?<name>[A-Za-z][A-Za-z0-9]{0,20})(?=[\\s/>])[^<]{0,4000}?>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6});");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\p{Cc}]+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:href|src)\\s*=");

    private Markup() {}

    /** Whether it has a tag that HTML knows, or an entity. "a < b" and "List<String>" are plain text. */
    static boolean isMarkup(String text) {
        if (text.indexOf('&') >= 0 && ENTITY.matcher(text).find()) {
            return true;
        }
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (Tag.isKnownTag(tag.group("name").toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return text.contains("<!--");
    }

    /** The words of HTML on one line. */
    static String text(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.select("script, style").remove();
        return line(page.body().text());
    }

    /** One line without control characters. */
    static String line(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** The title that was meant: markup and entities, even written twice over, become words. */
    static String title(String written) {
        String once = isMarkup(written) ? text(written) : line(written);
        return ENTITY.matcher(once).find() && !written.contains("<") ? text(once) : once;
    }

    /** The HTML with its addresses made absolute; as it was when there is none to change. */
    static String absolute(String html, String base) {
        if (!ADDRESS.matcher(html).find()) {
            return html;
        }
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        boolean changed = false;
        for (Element element : page.body().select("[href], [src]")) {
            changed |= changed(element, element.hasAttr("href") ? "href" : "src", base);
        }
        return changed ? page.body().html() : html;
    }

    private static boolean changed(Element element, String attribute, String base) {
        String written = element.attr(attribute);
        Optional<String> absolute = Links.isWeb(written) || written.strip().startsWith("#")
                ? Optional.empty()
                : Links.resolve(base, written);
        absolute.ifPresent(address -> element.attr(attribute, address));
        return absolute.isPresent();
    }
}
