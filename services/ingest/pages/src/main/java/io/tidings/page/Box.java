package io.tidings.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A part of the page that stands apart, with what is known of the text in it. */
final class Box {

    /** The boxes into which official sites (GOV.UK, europa.eu, canada.ca) write what editors wrote. */
    private static final Set<String> EDITED =
            Set.of("govspeak", "gem-c-govspeak", "ecl-editor", "mwsgeneric-base-html");

    final Element element;
    final @Nullable Box parent;
    final int depth;
    final Set<Hint> hints;
    final String signature;
    final String template;

    /** Whether it or what it stands in holds an announcement's text and nothing else, by its name. */
    final boolean edited;

    /** How many parts in it look alike. */
    final Map<String, Integer> children = new HashMap<>();

    /** Characters of text in it, and how many of them are in links. */
    int length;

    int linked;

    /** Characters in blocks that read as sentences, in it and directly in it. */
    int prose;

    int ownProse;

    /** What speaks for it as the box of the article. */
    double score;

    /** Blocks in it. */
    int blocks;

    Box(Element element, @Nullable Box parent) {
        this.element = element;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.hints = Hint.of(element);
        String names = element.className();
        this.template = template(element);
        this.edited = (parent != null && parent.edited) || EDITED.stream().anyMatch(name -> element.hasClass(name));
        if (parent != null) {
            parent.children.merge(template, 1, Integer::sum);
        }
        this.signature = element.normalName() + "." + names.substring(0, Math.min(names.length(), 100));
    }

    /** Tag and first two class names, numbers aside. */
    private static String template(Element element) {
        String[] names = element.className().split("\\s+", 3);
        String template = element.normalName();
        for (int i = 0; i < Math.min(2, names.length); i++) {
            template += "." + names[i].replaceAll("\\d+", "");
        }
        return template;
    }

    /** How many parts like it stand beside it, itself included. */
    int alike() {
        return parent == null ? 1 : parent.children.getOrDefault(template, 1);
    }

    String tag() {
        return element.normalName();
    }

    double linkDensity() {
        return length == 0 ? 0 : (double) linked / length;
    }

    boolean isIn(Box other) {
        Box at = this;
        while (at != null && at.depth > other.depth) {
            at = at.parent;
        }
        return at == other;
    }
}
