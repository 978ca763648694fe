package io.tidings.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads one item of RSS. */
final class RssItemReader {

    private final Values values;
    private final AtomText atom;
    private final Optional<String> feedLanguage;

    RssItemReader(Values values, Optional<String> feedLanguage) {
        this.values = values;
        this.atom = new AtomText(values);
        this.feedLanguage = feedLanguage;
    }

    ItemDraft read(Fields item) {
        ItemDraft draft = new ItemDraft();
        draft.title = title(item);
        texts(draft, item);
        identity(draft, item);
        draft.published = values.date(
                item.each("pubdate", "atom:published", "dcterms:issued", "dc:date", "dcterms:created", "date"));
        draft.updated = values.date(item.each("atom:updated", "dcterms:modified", "lastbuilddate", "dc:date"));
        people(draft, item);
        categories(draft, item);
        draft.language = item.text("dc:language", "language")
                .or(() -> item.node().language())
                .or(() -> feedLanguage);
        attachments(draft, item);
        return draft;
    }

    private String title(Fields item) {
        return item.first("title")
                .map(title -> values.title(title.markup()))
                .filter(title -> !title.isEmpty())
                .or(() -> item.first("atom:title").flatMap(atom::passage).map(values::title))
                .or(() -> item.text("dc:title", "media:title", "itunes:title").map(values::title))
                .orElse("");
    }

    private void texts(ItemDraft draft, Fields item) {
        draft.content = item.first("content:encoded", "xhtml:body", "xhtml:div", "content", "body", "fullitem")
                .flatMap(node -> values.html(node.markup(), node.base()))
                .or(() -> item.first("atom:content").flatMap(atom::passage));
        draft.summary = item.first("description", "dc:description")
                .flatMap(node -> values.htmlOrText(node.markup(), node.base()))
                .or(() -> item.first("atom:summary").flatMap(atom::passage))
                .or(() -> Stream.concat(
                                item.each("itunes:summary", "media:description", "dcterms:abstract", "summary"),
                                item.each("media:group").flatMap(group -> group.within("media:description").stream()))
                        .filter(node -> !node.text().isBlank())
                        .findFirst()
                        .flatMap(node -> values.htmlOrText(node.markup(), node.base())));
    }

    private void identity(ItemDraft draft, Fields item) {
        draft.id = item.text("guid")
                .flatMap(values::id)
                .or(() -> item.node().attribute("rdf:about").flatMap(values::id))
                .or(() -> item.text("atom:id", "dc:identifier").flatMap(values::id));
        draft.link = written(item, "feedburner:origlink")
                .or(() -> written(item, "link"))
                .or(() -> AtomLinks.of(item, values).alternate())
                .or(() -> item.first("guid").flatMap(this::permanent))
                .or(() -> item.node().attribute("rdf:about").flatMap(about -> web(item.node(), about)));
    }

    private Optional<String> written(Fields item, String name) {
        return item.each(name)
                .flatMap(link -> Stream.concat(Stream.of(link.text()), link.attribute("href").stream())
                        .filter(text -> !text.isBlank())
                        .flatMap(text -> values.address(link.base(), text).stream()))
                .findFirst();
    }

    private Optional<String> permanent(Node guid) {
        boolean other = guid.attribute("isPermaLink")
                .filter(stated -> stated.toLowerCase(Locale.ROOT).equals("false"))
                .isPresent();
        return other ? Optional.empty() : web(guid, guid.text());
    }

    private Optional<String> web(Node node, String written) {
        return Links.isWeb(written) ? values.address(node.base(), written) : Optional.empty();
    }

    private void people(ItemDraft draft, Fields item) {
        item.each("author", "dc:creator", "dc:author", "itunes:author", "atom:author")
                .flatMap(person -> (person.hasElements()
                                ? People.of(new Fields(person), values)
                                : People.of(person.text()))
                        .stream())
                .distinct()
                .forEach(draft.authors::add);
    }

    private void categories(ItemDraft draft, Fields item) {
        Stream<String> keywords = item.text("itunes:keywords").stream().flatMap(words -> Stream.of(words.split(",")));
        Stream<String> terms = item.each("atom:category")
                .flatMap(category -> category.attribute("label").or(() -> category.attribute("term")).stream());
        Stream<String> named =
                item.each("category", "dc:subject", "media:category").map(Node::text);
        Stream.of(keywords, named, terms)
                .flatMap(words -> words)
                .map(values::title)
                .filter(word -> !word.isEmpty())
                .forEach(draft.categories::add);
    }

    private void attachments(ItemDraft draft, Fields item) {
        item.each("enclosure")
                .flatMap(node -> attachment(node, "length").stream())
                .forEach(draft.attachments::add);
        draft.attachments.addAll(AtomLinks.of(item, values).attachments());
        Stream.concat(
                        item.each("media:content"),
                        item.each("media:group").flatMap(group -> group.within("media:content").stream()))
                .flatMap(node -> attachment(node, "fileSize").stream())
                .filter(found -> draft.attachments.stream()
                        .noneMatch(has -> has.address().equals(found.address())))
                .forEach(draft.attachments::add);
    }

    private Optional<Attachment> attachment(Node node, String size) {
        return node.attribute("url")
                .or(() -> node.attribute("href"))
                .flatMap(url -> values.address(node.base(), url))
                .map(url -> new Attachment(url, node.attribute("type"), bytes(node.attribute(size)), Optional.empty()));
    }

    static OptionalLong bytes(Optional<String> written) {
        return written.filter(text -> text.length() < 15 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }
}
