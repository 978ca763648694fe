package io.tidings.feed;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a document of XML, or of what was meant to be XML. */
final class XmlDocument {

    private final Values values;
    private final String address;

    XmlDocument(Values values, String address) {
        this.values = values;
        this.address = address;
    }

    FeedOutcome read(String text, String encoding) {
        String document = Entities.expanded(Prologue.of(trimmed(text)));
        boolean faulty = WellFormedness.isFaulty(document, values.limits().depth(), values.repairs());
        Parser parser = Parser.xmlParser().setMaxDepth(values.limits().depth() + 2);
        Document tree = parser.parseInput(document, address);
        tree.outputSettings().prettyPrint(false);
        if (faulty) {
            CutOff.mend(document, tree, values.repairs());
        }
        return root(tree)
                .map(root -> read(root, encoding))
                .orElseGet(() -> new FeedOutcome.NotAFeed("It has no element"));
    }

    /** White space before an XML declaration is a fault for parsers; whatever else stands there is not part of the feed. */
    private String trimmed(String text) {
        int start = Math.max(0, text.indexOf('<'));
        String leading = text.substring(0, start);
        boolean declared = text.startsWith("<?xml", start);
        if (start > 0 && (declared || !leading.isBlank())) {
            values.repairs().note(Repair.Kind.LEADING_TEXT, leading.isBlank() ? "white space" : leading.strip());
        }
        return text.substring(start);
    }

    /** The first element that a feed can start with, else the first. */
    private static Optional<Element> root(Document tree) {
        Element first = tree.firstElementChild();
        for (Element child = first; child != null; child = child.nextElementSibling()) {
            if (XmlFormats.isRoot(child.tag().localName())) {
                return Optional.of(child);
            }
        }
        return Optional.ofNullable(first);
    }

    private FeedOutcome read(Element element, String encoding) {
        Node root = Node.root(element, address, new Meter(values.limits().bytes()));
        return switch (XmlFormats.family(root)) {
            case RSS -> new FeedOutcome.Read(new RssReader(values).read(root).feed(encoding));
            case ATOM -> new FeedOutcome.Read(new AtomReader(values).read(root).feed(encoding));
            case SITEMAP ->
                new FeedOutcome.Read(new SitemapReader(values).read(root).feed(encoding));
            case HTML -> new FeedOutcome.NotAFeed("It is an HTML page");
            case OTHER ->
                new FeedOutcome.NotAFeed("Its root element is <%s>, which no feed we know has"
                        .formatted(Markup.line(element.tagName())
                                .substring(0, Math.min(80, element.tagName().length()))));
        };
    }
}
