package io.tidings.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The atom:link elements of a feed or an entry, by what they lead to. */
record AtomLinks(List<Node> links, Values values) {

    static AtomLinks of(Fields fields, Values values) {
        return new AtomLinks(fields.all("atom:link"), values);
    }

    /** The page itself: an alternate in HTML before any other alternate. */
    Optional<String> alternate() {
        return first(link -> rel(link).equals("alternate") && type(link).contains("html"))
                .or(() -> first(
                        link -> rel(link).equals("alternate") && type(link).isEmpty()))
                .or(() -> find("alternate"));
    }

    Optional<String> find(String rel) {
        return first(link -> rel(link).equals(rel));
    }

    /** Where the list goes on: a page further on, or an archive further back (RFC 5005). */
    Optional<String> next() {
        return find("next").or(() -> find("prev-archive"));
    }

    List<Attachment> attachments() {
        return links.stream()
                .filter(link -> rel(link).equals("enclosure"))
                .flatMap(link -> address(link)
                        .map(url -> new Attachment(url, link.attribute("type"), bytes(link), link.attribute("title")))
                        .stream())
                .toList();
    }

    private static OptionalLong bytes(Node link) {
        return RssItemReader.bytes(link.attribute("length"));
    }

    private Optional<String> first(Predicate<Node> wanted) {
        return links.stream()
                .filter(wanted)
                .flatMap(link -> address(link).stream())
                .findFirst();
    }

    private Optional<String> address(Node link) {
        return Stream.of(link.element().attr("href"), link.text())
                .filter(written -> !written.isBlank())
                .findFirst()
                .or(() -> link.element().hasAttr("href") ? Optional.of(link.base()) : Optional.empty())
                .flatMap(written -> values.address(link.base(), written));
    }

    /** Relations of IANA may be written as addresses. */
    private static String rel(Node link) {
        String rel = link.attribute("rel").orElse("alternate").toLowerCase(Locale.ROOT);
        return rel.startsWith("http://www.iana.org/assignments/relation/")
                ? rel.substring(rel.lastIndexOf('/') + 1)
                : rel;
    }

    private static String type(Node link) {
        return link.attribute("type").orElse("").toLowerCase(Locale.ROOT);
    }
}
