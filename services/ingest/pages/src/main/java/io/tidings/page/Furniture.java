package io.tidings.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What no reader sees, or nobody reads as the page's text: scripts, hidden parts, navigation, controls. */
final class Furniture {

    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "canvas",
            "iframe",
            "object",
            "embed",
            "applet",
            "select",
            "datalist",
            "input",
            "textarea",
            "button",
            "audio",
            "video",
            "map",
            "progress",
            "meter",
            "menu",
            "head",
            "link",
            "meta",
            "frameset",
            "noframes");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "search",
            "banner",
            "contentinfo",
            "menu",
            "menubar",
            "toolbar",
            "dialog",
            "alertdialog",
            "tablist",
            "tooltip",
            "progressbar");

    /** A part with more of the page's text than this is no furniture, whatever it is called. */
    private static final double TOO_MUCH = 0.4;

    private record Candidate(Element element, int length) {}

    private Furniture() {}

    /** Takes it out of the page. */
    static void remove(Document page) {
        List<Element> never = new ArrayList<>();
        page.body().traverse((node, depth) -> {
            if (node instanceof Element element && NEVER.contains(element.normalName())) {
                never.add(element);
            }
        });
        never.forEach(Element::remove);
        var lengths = new Lengths();
        page.body().traverse(lengths);
        lengths.candidates.stream()
                .filter(candidate -> candidate.length() <= lengths.all * TOO_MUCH)
                .forEach(candidate -> candidate.element().remove());
    }

    private static boolean isFurniture(Element element) {
        return element.normalName().equals("nav")
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || isHidden(element);
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") && !element.attr("hidden").equalsIgnoreCase("until-found")) {
            return true;
        }
        if (element.attr("aria-hidden").equalsIgnoreCase("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > 2_000) {
            return false;
        }
        String plain = style.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    /** Measures the text of every candidate in one pass. */
    private static final class Lengths implements NodeVisitor {

        private final List<Candidate> candidates = new ArrayList<>();
        private final Deque<Integer> before = new ArrayDeque<>();
        private int all;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && !text.isBlank()) {
                all += text.getWholeText().length();
            } else if (node instanceof Element element && depth > 0 && isFurniture(element)) {
                before.push(all);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && depth > 0 && isFurniture(element)) {
                candidates.add(new Candidate(element, all - before.pop()));
            }
        }
    }
}
