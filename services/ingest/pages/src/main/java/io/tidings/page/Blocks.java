package io.tidings.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Cuts a page into blocks, in reading order, in one pass. */
final class Blocks implements NodeVisitor {

    /** What does not part a text. */
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "output",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "img",
            "center-inline",
            "svg",
            "br");

    private static final Set<String> IN_TEXT = Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "dd", "dt");

    private final List<Block> blocks = new ArrayList<>();
    private Box box;
    private @Nullable Block open;
    private int links;
    private int strong;
    private int breaks;

    private Blocks(Element root) {
        this.box = new Box(root, null);
    }

    static List<Block> of(Element root) {
        var reading = new Blocks(root);
        NodeTraversor.traverse(reading, root);
        reading.close();
        return reading.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text);
        } else if (node instanceof Element element && depth > 0) {
            enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element) || depth == 0) {
            return;
        }
        String name = element.normalName();
        if (name.equals("a")) {
            links--;
        } else if (isStrong(name)) {
            strong--;
        }
        if (element.equals(box.element)) {
            close();
            box = box.parent == null ? box : box.parent;
        }
    }

    private void enter(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            breaks++;
        } else if (name.equals("a")) {
            links++;
        } else if (isStrong(name)) {
            strong++;
        }
        if (!isInline(name)) {
            close();
            box = new Box(element, box);
        }
    }

    /** Elements that a site invents part a text unless they stand in a paragraph. */
    private boolean isInline(String name) {
        return INLINE.contains(name) || (name.contains("-") && IN_TEXT.contains(box.tag()));
    }

    private static boolean isStrong(String name) {
        return name.equals("b") || name.equals("strong");
    }

    private void write(TextNode node) {
        if (node.isBlank()) {
            if (open != null) {
                open.add(node, false);
            }
            return;
        }
        if (breaks > 1) {
            close();
        }
        breaks = 0;
        if (open == null) {
            open = new Block(box, blocks.size());
            open.strong = strong > 0;
        }
        open.add(node, links > 0);
    }

    private void close() {
        breaks = 0;
        if (open == null) {
            return;
        }
        open.close();
        if (!open.text().isEmpty()) {
            blocks.add(open);
            count(open);
        }
        open = null;
    }

    private static void count(Block block) {
        boolean prose = block.isProse();
        block.box.ownProse += prose ? block.text().length() : 0;
        for (Box at = block.box; at != null; at = at.parent) {
            at.length += block.text().length();
            at.linked += Math.min(block.linked, block.text().length());
            at.prose += prose ? block.text().length() : 0;
            at.blocks++;
        }
    }
}
