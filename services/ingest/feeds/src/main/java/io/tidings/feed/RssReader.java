package io.tidings.feed;

import java.util.Optional;
import java.util.stream.Stream;

/** Reads RSS of every version; what a feed leaves out of RSS it often says in Dublin Core, Atom or iTunes words. */
final class RssReader {

    private static final String[] PEOPLE = {
        "managingeditor", "author", "dc:creator", "dc:author", "itunes:author", "dc:publisher", "webmaster"
    };

    private final Values values;

    RssReader(Values values) {
        this.values = values;
    }

    FeedDraft read(Node root) {
        Node channel = root.name().equals("channel")
                ? root
                : root.children().stream()
                        .filter(child -> child.name().equals("channel"))
                        .findFirst()
                        .orElse(root);
        FeedDraft draft = new FeedDraft(XmlFormats.rss(root), values);
        channel(draft, new Fields(channel));
        RssItemReader items = new RssItemReader(values, draft.language);
        root.within("item").forEach(item -> draft.add(items.read(new Fields(item))));
        withdrawals(draft, root);
        return draft;
    }

    private void withdrawals(FeedDraft draft, Node root) {
        root.within("at:deleted-entry").forEach(entry -> draft.add(Tombstones.read(new Fields(entry), values)));
    }

    private void channel(FeedDraft draft, Fields channel) {
        draft.title = title(channel);
        draft.description = channel.text(
                        "description", "dc:description", "itunes:summary", "atom:subtitle", "itunes:subtitle")
                .map(values::title)
                .filter(text -> !text.isEmpty());
        draft.language =
                channel.text("language", "dc:language").or(() -> channel.node().language());
        draft.published = values.date(channel.each("pubdate", "dcterms:issued", "atom:published"));
        draft.updated = values.date(channel.each("lastbuilddate", "atom:updated", "dcterms:modified", "dc:date"));
        channel.each(PEOPLE)
                .flatMap(person -> People.of(person.text()).stream())
                .limit(1)
                .forEach(draft.authors::add);
        links(draft, channel);
        draft.hints = Schedules.read(channel, values);
    }

    private String title(Fields channel) {
        return channel.first("title")
                .map(title -> values.title(title.markup()))
                .or(() -> channel.first("atom:title")
                        .flatMap(new AtomText(values)::passage)
                        .map(values::title))
                .or(() ->
                        channel.text("dc:title", "media:title", "itunes:title").map(values::title))
                .orElse("");
    }

    private void links(FeedDraft draft, Fields channel) {
        draft.home =
                linked(channel, "link").or(() -> AtomLinks.of(channel, values).alternate());
        draft.self = AtomLinks.of(channel, values).find("self");
        draft.next = AtomLinks.of(channel, values).next();
    }

    private Optional<String> linked(Fields channel, String name) {
        return channel.each(name)
                .flatMap(link -> Stream.concat(Stream.of(link.text()), link.attribute("href").stream())
                        .filter(written -> !written.isBlank())
                        .flatMap(written -> values.address(link.base(), written).stream()))
                .findFirst();
    }
}
