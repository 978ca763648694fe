package io.tidings.feed;

import java.util.Optional;

/** Reads Atom 0.3 and 1.0, and a document that is a single entry. */
final class AtomReader {

    private final Values values;
    private final AtomText texts;

    AtomReader(Values values) {
        this.values = values;
        this.texts = new AtomText(values);
    }

    FeedDraft read(Node root) {
        FeedDraft draft = new FeedDraft(XmlFormats.atom(root), values);
        if (root.name().endsWith("entry")) {
            draft.add(entry(new Fields(root), draft));
            return draft;
        }
        feed(draft, new Fields(root));
        root.within("atom:entry").forEach(entry -> draft.add(entry(new Fields(entry), draft)));
        root.within("at:deleted-entry").forEach(entry -> draft.add(Tombstones.read(new Fields(entry), values)));
        return draft;
    }

    private void feed(FeedDraft draft, Fields feed) {
        AtomLinks links = AtomLinks.of(feed, values);
        draft.title = title(feed);
        draft.description = feed.first("atom:subtitle", "atom:tagline", "atom:info", "dc:description")
                .flatMap(texts::passage)
                .map(values::title)
                .filter(text -> !text.isEmpty());
        draft.home = links.alternate();
        draft.self = links.find("self");
        draft.next = links.next();
        draft.language = feed.node().language().or(() -> feed.text("dc:language"));
        draft.published = values.date(feed.each("atom:published", "atom:issued"));
        draft.updated = values.date(feed.each("atom:updated", "atom:modified", "dc:date"));
        feed.each("atom:author")
                .flatMap(person -> People.of(new Fields(person), values).stream())
                .forEach(draft.authors::add);
        draft.hints = Schedules.read(feed, values);
    }

    private String title(Fields fields) {
        return fields.first("atom:title")
                .flatMap(texts::passage)
                .map(values::title)
                .or(() -> fields.text("dc:title", "media:title").map(values::title))
                .orElse("");
    }

    private ItemDraft entry(Fields entry, FeedDraft feed) {
        ItemDraft draft = new ItemDraft();
        AtomLinks links = AtomLinks.of(entry, values);
        draft.title = title(entry);
        draft.id = entry.text("atom:id").flatMap(values::id);
        draft.link = entry.text("feedburner:origlink")
                .flatMap(link -> values.address(entry.node().base(), link))
                .or(links::alternate)
                .or(() -> source(entry))
                .or(() -> draft.id
                        .filter(Links::isWeb)
                        .flatMap(id -> values.address(entry.node().base(), id)));
        draft.summary = entry.first("atom:summary", "dc:description", "media:description")
                .flatMap(texts::passage);
        draft.content = entry.first("atom:content").flatMap(texts::passage);
        draft.published =
                values.date(entry.each("atom:published", "atom:issued", "dcterms:issued", "dc:date", "atom:created"));
        draft.updated = values.date(entry.each("atom:updated", "atom:modified", "dcterms:modified"));
        people(draft, entry, feed);
        categories(draft, entry);
        draft.language =
                entry.node().language().or(() -> entry.text("dc:language")).or(() -> feed.language);
        draft.attachments.addAll(links.attachments());
        return draft;
    }

    /** Content that lies elsewhere (src) is the entry's page when nothing else is. */
    private Optional<String> source(Fields entry) {
        return entry.each("atom:content")
                .flatMap(content ->
                        content.attribute("src").stream().flatMap(src -> values.address(content.base(), src).stream()))
                .findFirst();
    }

    private void people(ItemDraft draft, Fields entry, FeedDraft feed) {
        entry.each("atom:author", "dc:creator")
                .flatMap(person -> People.of(new Fields(person), values).stream())
                .distinct()
                .forEach(draft.authors::add);
        draft.feedAuthors = feed.authors;
    }

    private void categories(ItemDraft draft, Fields entry) {
        entry.each("atom:category")
                .flatMap(node -> node.attribute("label").or(() -> node.attribute("term")).stream())
                .forEach(category -> draft.categories.add(values.title(category)));
        entry.each("dc:subject").forEach(subject -> draft.categories.add(values.title(subject.text())));
        draft.categories.removeIf(String::isEmpty);
    }
}
