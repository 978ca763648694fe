package io.tidings.page;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Whether a page is nothing but its text: no names, no parts for anything else, few links. Then all of it is kept. */
final class BarePage implements NodeFilter {

    private static final Set<String> PARTS = Set.of("nav", "header", "footer", "aside", "form", "main", "article");
    private static final double FEW = 0.25;

    private boolean bare = true;
    private int length;
    private int linked;
    private int links;

    private BarePage() {}

    static boolean is(Document page) {
        var look = new BarePage();
        page.body().filter(look);
        return look.bare && look.linked <= look.length * FEW;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text && !text.isBlank()) {
            length += text.getWholeText().length();
            linked += links > 0 ? text.getWholeText().length() : 0;
        } else if (node instanceof Element element) {
            boolean named = element.hasAttr("class") || element.hasAttr("id") || element.hasAttr("role");
            bare &= !named && !PARTS.contains(element.normalName());
            links += element.normalName().equals("a") ? 1 : 0;
        }
        return bare ? FilterResult.CONTINUE : FilterResult.STOP;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        links -= node instanceof Element element && element.normalName().equals("a") ? 1 : 0;
        return FilterResult.CONTINUE;
    }
}
