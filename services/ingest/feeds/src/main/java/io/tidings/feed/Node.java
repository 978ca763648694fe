package io.tidings.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An element of a feed under its fixed name ({@link Namespaces}), with the base address and language that hold for it. */
record Node(Element element, String name, Scope scope) {

    private static final int LONGEST_BASE = 2_000;

    /** What elements inherit. */
    record Scope(Namespaces namespaces, String base, String language, Meter meter) {}

    static Node root(Element element, String base, Meter meter) {
        Namespaces namespaces = Namespaces.of(space(element), element.tag().localName());
        return of(element, new Scope(namespaces, base, "", meter));
    }

    private static Node of(Element element, Scope outer) {
        String name = outer.namespaces()
                .name(space(element), element.tag().prefix(), element.tag().localName());
        return new Node(element, name, inner(element, outer));
    }

    private static Scope inner(Element element, Scope outer) {
        if (element.attributesSize() == 0) {
            return outer;
        }
        String base = element.attr("xml:base");
        String language = element.hasAttr("xml:lang") ? element.attr("xml:lang").strip() : outer.language();
        String resolved = base.isBlank() || base.length() > LONGEST_BASE
                ? outer.base()
                : Links.resolve(outer.base(), base).orElse(outer.base());
        return new Scope(outer.namespaces(), resolved, language, outer.meter());
    }

    /** jsoup's word for "no namespace" is the namespace of xml: attributes. */
    private static String space(Element element) {
        String space = element.tag().namespace();
        return space.equals(Parser.NamespaceXml) ? "" : space;
    }

    String base() {
        return scope.base();
    }

    Optional<String> language() {
        return Optional.of(scope.language()).filter(language -> !language.isEmpty());
    }

    List<Node> children() {
        List<Node> children = new ArrayList<>();
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            children.add(of(child, scope));
        }
        return children;
    }

    /** All text within, as it is. */
    String text() {
        return scope.meter().taken(element.wholeText());
    }

    /** What stands within, elements as markup. */
    String markup() {
        return hasElements() ? scope.meter().taken(element.html()) : text();
    }

    boolean hasElements() {
        return element.firstElementChild() != null;
    }

    /** An attribute's value without white space around it; empty when absent or blank. */
    Optional<String> attribute(String attribute) {
        return Optional.of(element.attr(attribute).strip()).filter(value -> !value.isEmpty());
    }

    /** The elements of this name, at any depth. */
    List<Node> within(String wanted) {
        List<Node> found = new ArrayList<>();
        collect(wanted, found);
        return found;
    }

    private void collect(String wanted, List<Node> found) {
        for (Node child : children()) {
            if (child.name().equals(wanted)) {
                found.add(child);
            }
            child.collect(wanted, found);
        }
    }
}
