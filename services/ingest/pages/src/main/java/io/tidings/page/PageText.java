package io.tidings.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The kept parts of a page as plain text: paragraphs apart by an empty line, one line for each bullet ("- ") and table row.
 */
final class PageText implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "caption",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "ul");

    private final StringBuilder out = new StringBuilder();
    private int lines;
    private boolean space;
    private boolean bullet;
    private int preformatted;

    private final Set<TextNode> kept;

    private PageText(Set<TextNode> kept) {
        this.kept = kept;
    }

    static String of(Element part, Set<TextNode> kept) {
        var text = new PageText(kept);
        NodeTraversor.traverse(text, part);
        return text.out.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            writeKept(text);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (name.equals("pre")) {
            preformatted--;
        }
        if (BLOCKS.contains(name)) {
            breakLines(2);
        } else if (name.equals("li") || name.equals("tr")) {
            bullet = false;
            breakLines(1);
        }
    }

    private void open(Element element) {
        switch (element.normalName()) {
            case "br" -> breakLines(1);
            case "li" -> {
                openLine(element);
                bullet = true;
            }
            case "tr" -> openLine(element);
            case "td", "th" -> separateCell(element);
            default -> openBlock(element.normalName());
        }
    }

    /** The first line of a list or table stands apart from what came before it, unless the list is inside another. */
    private void openLine(Element line) {
        boolean first = line.previousElementSibling() == null;
        Element list = line.parent();
        boolean inside = list != null
                && list.parent() != null
                && list.parent().normalName().equals("li");
        lines = first && !inside ? lines : 1;
        breakLines(1);
    }

    private void openBlock(String name) {
        if (BLOCKS.contains(name)) {
            breakLines(bullet ? 1 : 2);
        }
        if (name.equals("pre")) {
            preformatted++;
        }
    }

    private void separateCell(Element cell) {
        if (cell.previousElementSibling() != null && lines == 0 && !out.isEmpty()) {
            out.append(" |");
            space = true;
        }
    }

    private void breakLines(int atLeast) {
        lines = Math.max(lines, atLeast);
        space = false;
    }

    /** What is left out parts words as a space does. */
    private void writeKept(TextNode text) {
        if (kept.contains(text)) {
            write(text.getWholeText());
        } else {
            space = true;
        }
    }

    private void write(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (preformatted > 0 && c == '\n') {
                breakLines(lines + 1);
            } else if (isSpace(c)) {
                space = true;
            } else {
                writeVisible(c);
            }
        }
    }

    private void writeVisible(char c) {
        if (!out.isEmpty() && lines > 0) {
            out.append("\n".repeat(Math.min(lines, 2)));
        } else if (!out.isEmpty() && space) {
            out.append(' ');
        }
        if (bullet) {
            out.append("- ");
        }
        lines = 0;
        space = false;
        bullet = false;
        out.append(c);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
