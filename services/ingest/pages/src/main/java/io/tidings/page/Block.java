package io.tidings.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A run of text that the mark-up sets apart: a paragraph, a bullet, a heading, a cell, a caption. */
final class Block {

    final Box box;
    final int index;
    final List<TextNode> nodes = new ArrayList<>();
    private final StringBuilder raw = new StringBuilder();
    private String text = "";

    /** Characters in links. */
    int linked;

    /** Whether words in it are marked as important. */
    boolean strong;

    Block(Box box, int index) {
        this.box = box;
        this.index = index;
    }

    /** The machine's form of a date marked in it. */
    Optional<String> marked() {
        for (TextNode node : nodes) {
            Element around = node.parent();
            if (around != null && around.normalName().equals("time") && around.hasAttr("datetime")) {
                return Optional.of(around.attr("datetime"));
            }
        }
        return Optional.empty();
    }

    void add(TextNode node, boolean inLink) {
        nodes.add(node);
        String words = CleanText.line(node.getWholeText());
        raw.append(node.getWholeText());
        linked += inLink ? words.length() : 0;
    }

    void close() {
        text = CleanText.line(raw.toString());
        raw.setLength(0);
        raw.trimToSize();
    }

    String text() {
        return text;
    }

    double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }

    /** A block that reads as sentences. */
    boolean isProse() {
        return text.length() >= 80 && linkDensity() < 0.4 && Sentences.punctuation(text) > 0;
    }
}
